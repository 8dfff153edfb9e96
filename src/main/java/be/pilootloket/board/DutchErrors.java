package be.pilootloket.board;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.web.error.ErrorAttributeOptions;
import org.springframework.boot.web.servlet.error.DefaultErrorAttributes;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.WebRequest;

/** What a program reads when a request fails outside the API's own answers: the status and a sentence, nothing of our inside. */
@Component
class DutchErrors extends DefaultErrorAttributes {

    @Override
    public Map<String, Object> getErrorAttributes(WebRequest request, ErrorAttributeOptions options) {
        Map<String, Object> known = super.getErrorAttributes(request, ErrorAttributeOptions.defaults());
        Object status = known.get("status");
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("status", status);
        told.put("title", sentence(status));
        return told;
    }

    private static String sentence(Object status) {
        if (Integer.valueOf(403).equals(status)) {
            return "U hebt hier geen toegang.";
        }
        if (Integer.valueOf(404).equals(status)) {
            return "Dit bestaat niet.";
        }
        return status instanceof Integer number && number < 500
                ? "Deze vraag kunnen we niet beantwoorden."
                : "Er liep iets mis. Probeer het later opnieuw.";
    }
}
