package be.pilootloket.board;

import be.pilootloket.correspondence.PostOffice;
import be.pilootloket.meeting.Reply;
import be.pilootloket.meeting.ReplyDesk;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What those who were invited for a meeting answered, as far as they answered from their calendar. */
@Component
class Turnout {

    private static final String NONE = "geen antwoord";

    private final PostOffice post;
    private final ReplyDesk replies;

    Turnout(PostOffice post, ReplyDesk replies) {
        this.post = post;
        this.replies = replies;
    }

    /**
     * The answers to the invitations for one meeting.
     *
     * @param counts how many gave each answer, such as "komt: 2, geen antwoord: 5"
     * @param lines one for each address that was invited
     */
    record Answers(String counts, List<Line> lines) {}

    /** @param answer in Dutch */
    record Line(String address, String answer) {}

    /** The answers for the meeting with this number; without lines when nobody was invited. */
    Answers of(String meeting) {
        Map<String, String> given = replies.of(meeting).stream()
                .collect(Collectors.toMap(
                        Reply::attendee, reply -> reply.answer().label()));
        List<Line> lines = post.invited(meeting).stream()
                .map(address -> new Line(address, given.getOrDefault(address, NONE)))
                .toList();
        return new Answers(counts(lines), lines);
    }

    private static String counts(List<Line> lines) {
        Map<String, Long> many = lines.stream()
                .map(Line::answer)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return Stream.concat(Arrays.stream(Reply.Answer.values()).map(Reply.Answer::label), Stream.of(NONE))
                .map(answer -> "%s: %d".formatted(answer, many.getOrDefault(answer, 0L)))
                .collect(Collectors.joining(", "));
    }
}
