/** What a call's file says: dates, zones, rules, criteria; and the calendar of working days and holidays. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {})
package be.pilootloket.programme;
