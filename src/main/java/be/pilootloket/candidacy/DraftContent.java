package be.pilootloket.candidacy;

import java.util.List;

/**
 * An application as the candidate typed it so far: kept to the letter, also where no rule would take it. Whatever is empty
 * is null.
 *
 * @param title name of the pilot project
 * @param zone code of the area that is applied for (S3)
 * @param organisation of the initiator (S10)
 * @param contact the person to write to
 * @param email where mails go
 * @param phone of the contact
 * @param partners in the order of the page, never null
 * @param declarations every declaration that was uploaded, never null
 */
public record DraftContent(
        String title,
        String zone,
        String organisation,
        String contact,
        String email,
        String phone,
        List<DraftPartner> partners,
        List<DraftDeclaration> declarations) {

    public DraftContent {
        partners = partners == null ? List.of() : List.copyOf(partners);
        declarations = declarations == null ? List.of() : List.copyOf(declarations);
    }

    /** The same application with other partners. */
    public DraftContent withPartners(List<DraftPartner> others) {
        return new DraftContent(title, zone, organisation, contact, email, phone, others, declarations);
    }

    /** The same application with other declarations, and partners that name them. */
    public DraftContent withDeclarations(List<DraftPartner> others, List<DraftDeclaration> files) {
        return new DraftContent(title, zone, organisation, contact, email, phone, others, files);
    }

    /** Whether a declaration covers the partner: one that it names and that is there. */
    public boolean declares(DraftPartner partner) {
        return declarations.stream().anyMatch(declaration -> declaration.file().equals(partner.declaration()));
    }
}
