/** What administrators must hear at once. */
@org.springframework.modulith.NamedInterface("alarm")
package be.pilootloket.process.alarm;
