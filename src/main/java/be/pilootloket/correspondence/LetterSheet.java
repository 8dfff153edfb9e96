package be.pilootloket.correspondence;

import java.time.LocalDate;
import java.util.List;

record LetterSheet(
        String sender,
        String service,
        List<String> addressee,
        String reference,
        LocalDate date,
        String subject,
        String body,
        String contactEmail,
        String contactPhone,
        List<String> attachments) {}
