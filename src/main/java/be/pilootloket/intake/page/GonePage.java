package be.pilootloket.intake.page;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Tells whoever follows a link that opens nothing how to get a new one; not whether there ever was one. */
@ControllerAdvice
class GonePage {

    @ExceptionHandler(LinkGone.class)
    @ResponseStatus(HttpStatus.NOT_FOUND)
    String show() {
        return "public/gone";
    }
}
