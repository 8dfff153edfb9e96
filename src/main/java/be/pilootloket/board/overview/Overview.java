package be.pilootloket.board.overview;

import java.util.List;
import java.util.Optional;

/**
 * The board of one call, as one visitor may see it.
 *
 * @param code of the call
 * @param title of the call
 * @param tables in the order of the page
 */
record Overview(String code, String title, List<Table> tables) {

    Optional<Table> table(String id) {
        return tables.stream().filter(table -> table.id().equals(id)).findFirst();
    }
}
