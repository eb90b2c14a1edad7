package org.vrazka.records;

import static org.vrazka.records.db.Tables.LIST_COLUMNS;

import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.vrazka.identity.CurrentUser;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.regex.Pattern;

/** The columns of lists, as each user has arranged them. */
@Service
@Transactional
public class Columns {
    private static final int MOST = 200;
    private static final Pattern NAME = Pattern.compile("(custom\\.)?[A-Za-z0-9]{1,40}");

    private final DSLContext db;
    private final CurrentUser currentUser;

    Columns(DSLContext db, CurrentUser currentUser) {
        this.db = db;
        this.currentUser = currentUser;
    }

    /**
     * The columns that the user sees.
     *
     * @param asked by the address, some with their widths; empty for his own
     */
    @Transactional(propagation = Propagation.SUPPORTS)
    public List<Column> of(Catalogue catalogue, List<String> asked) {
        return asked.isEmpty() ? kept(catalogue) : asked(catalogue, asked);
    }

    private List<Column> kept(Catalogue catalogue) {
        var columns = new ArrayList<Column>();
        db.select(LIST_COLUMNS.NAMES, LIST_COLUMNS.WIDTHS)
                .from(LIST_COLUMNS)
                .where(LIST_COLUMNS.USER_ID.eq(currentUser.get().id()))
                .and(LIST_COLUMNS.LIST.eq(catalogue.module()))
                .forEach(kept -> {
                    for (int i = 0; i < kept.value1().length; i++) {
                        int width = kept.value2()[i];
                        catalogue
                                .find(kept.value1()[i])
                                .ifPresent(field -> columns.add(new Column(field, width)));
                    }
                });
        return columns.isEmpty() ? asked(catalogue, List.of()) : columns;
    }

    private static List<Column> asked(Catalogue catalogue, List<String> asked) {
        var widths = new HashMap<String, Integer>();
        asked.stream().map(AskedColumn::of).forEach(one -> widths.put(one.name(), one.width()));
        return catalogue.columns(asked).stream()
                .map(field -> new Column(field, widths.getOrDefault(field.name(), 0)))
                .toList();
    }

    /** Keeps an arrangement for the user. */
    public void keep(String list, List<String> names, List<Integer> widths) {
        if (!NAME.matcher(list).matches() || !names.stream().allMatch(NAME.asMatchPredicate())) {
            throw new BadQuery("columns", "field", list);
        }
        var columns = names.stream().limit(MOST).toArray(String[]::new);
        var wide = new Integer[columns.length];
        for (int i = 0; i < wide.length; i++) {
            wide[i] = i < widths.size() ? Column.sane(widths.get(i)) : 0;
        }
        db.insertInto(LIST_COLUMNS)
                .set(LIST_COLUMNS.USER_ID, currentUser.get().id())
                .set(LIST_COLUMNS.LIST, list)
                .set(LIST_COLUMNS.NAMES, columns)
                .set(LIST_COLUMNS.WIDTHS, wide)
                .onDuplicateKeyUpdate()
                .set(LIST_COLUMNS.NAMES, columns)
                .set(LIST_COLUMNS.WIDTHS, wide)
                .execute();
    }

    /** Back to the columns that the list has by itself. */
    public void forget(String list) {
        db.deleteFrom(LIST_COLUMNS)
                .where(LIST_COLUMNS.USER_ID.eq(currentUser.get().id()))
                .and(LIST_COLUMNS.LIST.eq(list))
                .execute();
    }
}
