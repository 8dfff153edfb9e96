/** Where mail comes in: the mailboxes of the calls, read over IMAP. */
package be.pilootloket.intake.mailbox;
