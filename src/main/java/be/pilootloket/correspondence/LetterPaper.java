package be.pilootloket.correspondence;

import java.util.List;
import org.springframework.stereotype.Component;

@Component
class LetterPaper {
    byte[] pdf(LetterSheet sheet) {
        return ("%PDF " + sheet.date() + sheet.body()).getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }

    byte[] bundle(List<byte[]> letters) {
        return letters.get(0);
    }
}
