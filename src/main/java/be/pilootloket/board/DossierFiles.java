package be.pilootloket.board;

import be.pilootloket.board.DossierZip.Item;
import be.pilootloket.candidacy.Candidacy;
import be.pilootloket.candidacy.CandidacyDesk;
import be.pilootloket.candidacy.Document;
import be.pilootloket.correspondence.LetterDesk;
import be.pilootloket.correspondence.Message;
import be.pilootloket.file.FileStore;
import be.pilootloket.file.KeptFile;
import be.pilootloket.inbox.InboxDesk;
import be.pilootloket.inbox.Mail;
import be.pilootloket.programme.DutchTime;
import be.pilootloket.programme.Programme;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The files of a dossier for its zip, each as it came in or went out. */
@Component
class DossierFiles {

    private final CandidacyDesk candidacies;
    private final FileStore files;
    private final InboxDesk inbox;
    private final LetterDesk letters;

    DossierFiles(CandidacyDesk candidacies, FileStore files, InboxDesk inbox, LetterDesk letters) {
        this.candidacies = candidacies;
        this.files = files;
        this.inbox = inbox;
        this.letters = letters;
    }

    /** The application in each of its versions, as it is stored. */
    List<Item> versions(Candidacy candidacy, DutchTime when) {
        return candidacy.versions().stream()
                .map(version -> new Item(
                        "versies/versie-%d.json".formatted(version.version()),
                        "Versie %d, ontvangen %s"
                                .formatted(version.version(), when.stampToTheSecond(version.receivedAt())),
                        version.counted() ? "" : "na de termijn: telt niet mee",
                        () -> candidacies
                                .stored(candidacy.number(), version.version())
                                .getBytes(StandardCharsets.UTF_8)))
                .toList();
    }

    /** The documents of the candidate; of those that are no longer kept there is nothing to give. */
    List<Item> documents(Candidacy candidacy, Programme programme) {
        List<Item> items = new ArrayList<>();
        for (Document document : candidacies.received(candidacy.number())) {
            files.find(document.file())
                    .map(file -> item(items.size() + 1, DocumentRow.of(document, file, programme)))
                    .ifPresent(items::add);
        }
        return items;
    }

    private Item item(int at, DocumentRow row) {
        KeptFile file = row.file();
        return new Item(
                ZipEntryName.of("documenten", at, file.name()),
                row.kind() + ": " + file.name(),
                "bewaard " + row.receivedAt() + ", " + file.scan().text() + ", sha256 " + file.sha256(),
                () -> files.content(file));
    }

    /** The mails that led to the candidacy or are about it, as they came in. */
    List<Item> mails(Candidacy candidacy, DutchTime when) {
        List<Item> items = new ArrayList<>();
        for (Mail mail : inbox.of(candidacy.number())) {
            String subject = mail.reading() == null ? "" : mail.reading().subject();
            items.add(new Item(
                    ZipEntryName.of("mails", items.size() + 1, subject + ".eml"),
                    "Ontvangen " + when.stampToTheSecond(mail.receipt().at()) + ": " + subject,
                    (mail.whole() ? "" : "te groot: alleen de hoofding is bewaard, ") + "sha256 " + mail.sha256(),
                    () -> inbox.raw(mail.id())));
        }
        return items;
    }

    /** The register of what we wrote. */
    Item register(List<Message> messages, DutchTime when) {
        return DossierTables.register(messages, letters::find, when);
    }

    /** The letters that were printed. */
    List<Item> letters(List<Message> messages, DutchTime when) {
        List<Item> items = new ArrayList<>();
        for (Message message : messages) {
            letters.find(message.id())
                    .filter(letter -> letter.sha256() != null)
                    .map(letter -> new Item(
                            ZipEntryName.of("brieven", items.size() + 1, letter.subject() + ".pdf"),
                            letter.subject(),
                            "afgedrukt " + when.stamp(letter.printedAt()) + ", sha256 " + letter.sha256(),
                            () -> letters.pdf(letter.id())))
                    .ifPresent(items::add);
        }
        return items;
    }

    /** What we wrote, as text: the bytes of a mail go once it was sent. */
    List<Item> messages(List<Message> messages, DutchTime when) {
        List<Item> items = new ArrayList<>();
        for (Message message : messages) {
            items.add(new Item(
                    ZipEntryName.of("berichten", items.size() + 1, message.subject() + ".txt"),
                    message.subject(),
                    "opgesteld " + when.stamp(message.draftedAt()) + ", "
                            + message.state().label(),
                    () -> text(message, when).getBytes(StandardCharsets.UTF_8)));
        }
        return items;
    }

    private static String text(Message message, DutchTime when) {
        return String.join(
                "\n",
                "Van: " + message.sender() + " <" + message.senderAddress() + ">",
                "Aan: " + message.addressee() + " <" + message.address() + ">",
                "Onderwerp: " + message.subject(),
                "Message-ID: " + message.messageId(),
                "Opgesteld: " + when.stampToTheSecond(message.draftedAt()),
                "Afgehandeld: "
                        + Optional.ofNullable(message.settledAt())
                                .map(when::stampToTheSecond)
                                .orElse("nog niet"),
                "Stand: " + message.state().label(),
                "",
                message.body(),
                "");
    }
}
