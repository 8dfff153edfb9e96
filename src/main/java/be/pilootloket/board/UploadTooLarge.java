package be.pilootloket.board;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.server.ResponseStatusException;

/** A file that the server itself would not read to its end: the page says so, as it does for any file that is too large. */
@ControllerAdvice
class UploadTooLarge {

    @ExceptionHandler(MaxUploadSizeExceededException.class)
    String backToThePage(HttpServletRequest request) {
        if (!request.getRequestURI().startsWith("/assignments/")
                && !request.getRequestURI().startsWith("/persoonlijk/")) {
            throw new ResponseStatusException(HttpStatus.PAYLOAD_TOO_LARGE);
        }
        return "redirect:" + request.getRequestURI() + "?te-groot";
    }
}
