package be.pilootloket.process.engine;

import java.time.Instant;

/**
 * One piece of work that the engine holds for a process.
 *
 * @param id the engine's id of the job
 * @param dueAt when it is due; null when it is due as soon as it is there
 * @param activity the Dutch name of the step in the model, never null
 * @param process the Dutch name of the process, never null
 * @param businessKey the call's code, the candidacy's number or a message's id; null when the process has none
 * @param timer whether the model names the date; otherwise it is work in the background, or work that is tried again
 */
public record ComingJob(String id, Instant dueAt, String activity, String process, String businessKey, boolean timer) {}
