package be.pilootloket.process.engine;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import jakarta.annotation.Priority;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.SuspendedEntityInteractionException;
import org.camunda.bpm.engine.TaskAlreadyClaimedException;
import org.camunda.bpm.engine.exception.NotFoundException;
import org.camunda.bpm.engine.exception.NotValidException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.camunda.bpm.engine.rest.exception.RestException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;

/**
 * Answers in Dutch for every exception that reaches the web apps' API, without what only a developer may see. What
 * nobody foresaw is logged under a number that the answer names.
 */
public class EngineErrors implements ExceptionMapper<Throwable> {

    private static final Logger LOG = LoggerFactory.getLogger(EngineErrors.class);

    @Override
    public Response toResponse(Throwable thrown) {
        EngineAnswer answer = answerTo(thrown);
        return Response.status(answer.status())
                .type(MediaType.APPLICATION_JSON_TYPE.withCharset("UTF-8"))
                .entity(answer.json())
                .build();
    }

    static EngineAnswer answerTo(Throwable thrown) {
        return first(thrown, InputRefused.class)
                .map(refused -> EngineAnswer.refusing(refused.refusals()))
                .or(() -> first(thrown, OptimisticLockingException.class)
                        .map(lock -> EngineAnswer.of(
                                409,
                                "ChangedMeanwhile",
                                "Iemand anders werkte hier op hetzelfde moment aan. Laad de taak opnieuw en kijk of uw"
                                        + " werk nog nodig is.")))
                .or(() -> first(thrown, TaskAlreadyClaimedException.class)
                        .map(taken -> EngineAnswer.of(
                                409, "TakenMeanwhile", "Een collega nam deze taak al op. Laad uw takenlijst opnieuw.")))
                .or(() -> first(thrown, AuthorizationException.class)
                        .map(denied -> EngineAnswer.of(403, "NotAllowed", "U hebt hier geen recht toe.")))
                .or(() -> weakPassword(thrown))
                .or(() -> first(thrown, SuspendedEntityInteractionException.class)
                        .map(paused -> EngineAnswer.of(
                                409,
                                "Paused",
                                "Dit dossier staat stil. Vraag een beheerder om het weer vrij te geven.")))
                .or(() -> missing(thrown))
                .or(() -> first(thrown, FormFieldValidationException.class)
                        .map(invalid -> EngineAnswer.of(400, "InputInvalid", "Wat u invulde, kan niet. Kijk het na.")))
                .or(() -> tooLong(thrown))
                .or(() -> notUnderstood(thrown))
                .orElseGet(() -> unforeseen(thrown));
    }

    /** A task that is gone was most often completed by a colleague: the engine then finds null where it had a task. */
    private static Optional<EngineAnswer> missing(Throwable thrown) {
        boolean gone = Stream.of(
                        NullValueException.class, NotFoundException.class, MismatchingMessageCorrelationException.class)
                .anyMatch(kind -> first(thrown, kind).isPresent());
        boolean notFound = first(thrown, RestException.class)
                .filter(rest -> rest.getStatus() == Response.Status.NOT_FOUND)
                .isPresent();
        return gone || notFound
                ? Optional.of(EngineAnswer.of(
                        404,
                        "NotFound",
                        "Dit bestaat niet of niet meer. Misschien heeft een collega het al afgewerkt."))
                : Optional.empty();
    }

    private static Optional<EngineAnswer> weakPassword(Throwable thrown) {
        return says(thrown, "Password does not match policy")
                ? Optional.of(EngineAnswer.of(
                        400, "PasswordPolicyException", "Dit wachtwoord is te zwak. Kies een langer wachtwoord."))
                : Optional.empty();
    }

    private static Optional<EngineAnswer> tooLong(Throwable thrown) {
        boolean tooLong = says(thrown, "Variable value is too long")
                || says(thrown, "Value too long for column")
                || says(thrown, "value too long for type");
        return tooLong
                ? Optional.of(
                        EngineAnswer.of(422, "TooLong", "Een tekst is te lang. Een veld kan 4000 tekens bevatten."))
                : Optional.empty();
    }

    private static Optional<EngineAnswer> notUnderstood(Throwable thrown) {
        boolean refused = Stream.of(
                                BadUserRequestException.class,
                                NotValidException.class,
                                DuplicateKeyException.class,
                                JsonProcessingException.class)
                        .anyMatch(kind -> first(thrown, kind).isPresent())
                || says(thrown, "Java serialization format is prohibited");
        int status = first(thrown, RestException.class)
                .map(rest -> rest.getStatus().getStatusCode())
                .or(() -> first(thrown, WebApplicationException.class)
                        .map(web -> web.getResponse().getStatus()))
                .orElse(500);
        if (status >= 400 && status < 500) {
            return Optional.of(
                    EngineAnswer.of(status, "NotUnderstood", "Deze vraag kan het systeem niet beantwoorden."));
        }
        return refused
                ? Optional.of(EngineAnswer.of(400, "NotUnderstood", "Deze vraag kan het systeem niet beantwoorden."))
                : Optional.empty();
    }

    private static EngineAnswer unforeseen(Throwable thrown) {
        String number = UUID.randomUUID().toString().substring(0, 8);
        LOG.error("Unforeseen in the web apps' API, told as number {}", number, thrown);
        return EngineAnswer.of(
                500,
                "Unforeseen",
                "Er ging iets mis en er is niets bewaard. Probeer het opnieuw, of geef dit nummer aan een beheerder: "
                        + number + ".");
    }

    private static boolean says(Throwable thrown, String words) {
        return causes(thrown).map(Throwable::getMessage).anyMatch(said -> said != null && said.contains(words));
    }

    private static <T extends Throwable> Optional<T> first(Throwable thrown, Class<T> kind) {
        return causes(thrown).filter(kind::isInstance).map(kind::cast).findFirst();
    }

    private static Stream<Throwable> causes(Throwable thrown) {
        return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause)
                .limit(30);
    }

    /** Jersey brings answers of its own for unreadable JSON, and they quote the engine's classes. */
    @Priority(1)
    public static class OfMapping implements ExceptionMapper<JsonMappingException> {
        @Override
        public Response toResponse(JsonMappingException thrown) {
            return new EngineErrors().toResponse(thrown);
        }
    }

    /** As {@link OfMapping}, for what is no JSON at all. */
    @Priority(1)
    public static class OfParsing implements ExceptionMapper<JsonParseException> {
        @Override
        public Response toResponse(JsonParseException thrown) {
            return new EngineErrors().toResponse(thrown);
        }
    }
}
