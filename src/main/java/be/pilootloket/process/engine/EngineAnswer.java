package be.pilootloket.process.engine;

import be.pilootloket.programme.Refusal;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;

/**
 * What the web apps' API says when it says no. The web apps show {@code message}; our script in Tasklist puts each
 * refusal at its field.
 *
 * @param status the HTTP status
 * @param type a word for programs
 * @param message a sentence for people, in Dutch
 * @param field the first refused field, or null
 * @param refusals every refused field with its sentence, perhaps none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record EngineAnswer(@JsonIgnore int status, String type, String message, String field, List<Refusal> refusals) {

    private static final ObjectMapper JSON = new ObjectMapper();

    static EngineAnswer of(int status, String type, String message) {
        return new EngineAnswer(status, type, message, null, List.of());
    }

    static EngineAnswer refusing(List<Refusal> refusals) {
        String sentences = String.join(
                " ", refusals.stream().map(Refusal::sentence).distinct().toList());
        return new EngineAnswer(422, "InputRefused", sentences, refusals.get(0).field(), refusals);
    }

    String json() {
        try {
            return JSON.writeValueAsString(this);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    void writeTo(HttpServletResponse response) throws IOException {
        response.setStatus(status);
        response.setContentType("application/json");
        response.setCharacterEncoding("UTF-8");
        response.getWriter().write(json());
    }
}
