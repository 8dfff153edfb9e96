/** What the world outside sees and sends without an account: the public pages of the calls, and personal pages. */
package be.pilootloket.intake.page;
