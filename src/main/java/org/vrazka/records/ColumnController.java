package org.vrazka.records;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.vrazka.identity.SignedInOnly;
import org.vrazka.shared.web.Redirect;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Arranges the columns of a list for the user; what they are called is checked when it is drawn.
 */
@Controller
class ColumnController {
    private final Columns columns;

    ColumnController(Columns columns) {
        this.columns = columns;
    }

    /**
     * @param all the names of the fields in the order wanted, each with its width: {@code name-120}
     * @param shown those that are columns
     * @param action a button: {@code up:name}, {@code down:name}, {@code reset}
     * @param back where to go then; empty: whoever asks looks at no page
     */
    @PostMapping("/lists/{list}/columns")
    @SignedInOnly
    Object arrange(
            @PathVariable String list,
            @RequestParam(name = "field", defaultValue = "") List<String> all,
            @RequestParam(name = "column", defaultValue = "") List<String> shown,
            @RequestParam(name = "do", defaultValue = "") String action,
            @RequestParam(defaultValue = "") String back) {
        if (action.equals("reset")) {
            columns.forget(list);
        } else {
            var chosen =
                    all.stream()
                            .map(AskedColumn::of)
                            .filter(field -> shown.contains(field.name()))
                            .toList();
            var order = moved(chosen, action);
            columns.keep(
                    list,
                    order.stream().map(AskedColumn::name).toList(),
                    order.stream().map(AskedColumn::width).toList());
        }
        return back.isEmpty() ? ResponseEntity.noContent().build() : Redirect.toOwn(back);
    }

    private static List<AskedColumn> moved(List<AskedColumn> fields, String action) {
        var order = new ArrayList<>(fields);
        var parts = action.split(":", 2);
        int at = order.stream().map(AskedColumn::name).toList().indexOf(parts[parts.length - 1]);
        int to = at + (parts[0].equals("up") ? -1 : parts[0].equals("down") ? 1 : 0);
        if (at >= 0 && to >= 0 && to < order.size()) {
            Collections.swap(order, at, to);
        }
        return order;
    }
}
