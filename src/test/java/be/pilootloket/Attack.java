package be.pilootloket;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** On a test that shows an attack repelled: which cases of docs/attacks.md it shows. */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Attack {

    /** The numbers of the cases. */
    int[] value() default {};

    /** Cases without a number, by their name. */
    String[] named() default {};
}
