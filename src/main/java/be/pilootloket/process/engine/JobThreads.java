package be.pilootloket.process.engine;

import java.time.Duration;
import org.camunda.bpm.spring.boot.starter.property.CamundaBpmProperties;
import org.camunda.bpm.spring.boot.starter.property.JobExecutionProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

/**
 * The threads that do the engine's jobs. At a shutdown they finish what they hold while the database is still there: a job
 * that is cut off stays locked, and nobody touches it until its lock has run out.
 */
@Configuration(proxyBeanMethods = false)
class JobThreads {

    /** Longer than any single job may take: handing over a mail is the longest, at 50 seconds. */
    private static final Duration LAST_JOB = Duration.ofSeconds(60);

    @Bean
    ThreadPoolTaskExecutor camundaTaskExecutor(CamundaBpmProperties engine) {
        JobExecutionProperty jobs = engine.getJobExecution();
        ThreadPoolTaskExecutor threads = new ThreadPoolTaskExecutor();
        threads.setThreadNamePrefix("job-");
        threads.setCorePoolSize(jobs.getCorePoolSize());
        threads.setMaxPoolSize(jobs.getMaxPoolSize());
        threads.setQueueCapacity(jobs.getQueueCapacity());
        threads.setWaitForTasksToCompleteOnShutdown(true);
        threads.setAwaitTerminationMillis(LAST_JOB.toMillis());
        return threads;
    }
}
