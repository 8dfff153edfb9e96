/** The model {@code pilot-roadmap}: a cohort's meetings in their order, with the homework beside them. */
@org.springframework.modulith.NamedInterface("roadmap")
package be.pilootloket.process.roadmap;
