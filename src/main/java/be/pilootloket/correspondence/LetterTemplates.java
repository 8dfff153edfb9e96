package be.pilootloket.correspondence;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

@Component
class LetterTemplates {
    LetterText write(Occasion occasion, Map<String, Object> words) {
        return new LetterText(
                occasion.label(),
                "<p>" + words.get("motivation") + words.get("rectificationReason") + words.get("rectifiedLetter")
                        + "</p>");
    }

    List<String> missing(Occasion occasion, Map<String, Object> words) {
        return Particulars.required(occasion).stream()
                .filter(p -> words.get(p) == null)
                .toList();
    }
}
