package org.vrazka.records;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vrazka.shared.NotFound;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The entries of all reference lists that have pages, by the names of the lists. */
@Service
@Transactional
public class NamedEntries {
    private final Map<String, NamedList> lists;

    NamedEntries(Collection<NamedController> pages) {
        lists =
                pages.stream()
                        .map(NamedController::pages)
                        .collect(Collectors.toMap(NamedPages::section, NamedPages::entries));
    }

    /** What they are called, by which addresses name them. */
    public List<String> names() {
        return lists.keySet().stream().sorted().toList();
    }

    /** The list of a name; {@link NotFound} when there is none. */
    public NamedList of(String list) {
        if (!lists.containsKey(list)) {
            throw new NotFound("list", list);
        }
        return lists.get(list);
    }

    public Named create(String list, NamedForm form) {
        return of(list).get(of(list).create(form));
    }

    public Named change(String list, int id, NamedForm form) {
        of(list).change(id, form);
        return of(list).get(id);
    }
}
