package org.vrazka.bench;

import org.jooq.DSLContext;
import org.jooq.impl.DSL;

import java.util.List;
import java.util.stream.IntStream;

/** Brings two made-up people to every party of a made-up company: by set, the list of them last. */
record People(DSLContext db, int parties) {
    private static final int PIECE = 50_000;

    static final List<String> GIVEN =
            words(
                    """
                    Иван Георги Димитър Петър Мария Иванка Елена Йорданка Николай Христо Стоян Тодор Атанас Васил Ангел \
                    Красимир Пламен Емил Любомир Борис Светослав Явор Чавдар Живко Цветан Юлия Яна Щерьо Пенка Виолета \
                    Галина Десислава Радостина Теодора Снежана Маргарита Надежда Веселин Огнян Румен\
                    """);
    private static final List<String> FAMILY_STEMS =
            words(
                    """
                    Иван Георги Димитр Петр Никол Христ Стоян Тодор Атанас Васил Ангел Кол Мит Ван Ил Бож Цветк Шишк \
                    Жел Чолак Ковач Терзи Хаджи Бояджи Касаб Дюлгер Овчар Кират Налбант Калайджи Златар Сарач Попов Кръст \
                    Вълк Мечк Орл Гълъб Славей Бъчвар\
                    """);
    private static final List<String> ENDINGS =
            words("ов ев ански ински овски енски ски ийски чев джиев лиев алиев анов енов инов");

    private static List<String> words(String text) {
        return List.of(text.split(" "));
    }

    /** The name of one of them; families are made of a stem, an ending and a second stem. */
    static String name(int person) {
        int mixed = Math.floorMod(person * 0x9E3779B1, Integer.MAX_VALUE);
        return GIVEN.get(mixed % GIVEN.size())
                + " "
                + FAMILY_STEMS.get(mixed / 41 % FAMILY_STEMS.size())
                + ENDINGS.get(mixed / 1723 % ENDINGS.size());
    }

    /**
     * Without triggers, as a restored backup comes; then the list and the words, a piece at a time.
     */
    void all() {
        for (int from = 1; from <= 2 * parties; from += PIECE) {
            piece(from, Math.min(from + PIECE - 1, 2 * parties));
        }
        db.execute(
                "vacuum analyze contacts.contact, contacts.contact_list, contacts.contact_point");
    }

    private void piece(int from, int to) {
        db.transaction(part -> {
            var db = part.dsl();
            db.execute("set local session_replication_role = replica");
            var numbers = IntStream.rangeClosed(from, to).boxed().toArray(Integer[]::new);
            var names =
                    IntStream.rangeClosed(from, to).mapToObj(People::name).toArray(String[]::new);
            db.execute(
                    """
                    create temp table person on commit drop as
                    select i, ('00000000-0000-7000-8000-' || lpad(to_hex(i), 12, '0'))::uuid as id, p.id as party_id, split_part(t.name, ' ', 1) as given, split_part(t.name, ' ', 2) as family
                    from unnest({0}::int[], {1}::text[]) t (i, name)
                    join parties.party p on p.key = (i + 1) / 2
                    """,
                    DSL.val(numbers), DSL.val(names));
            db.execute(
                    "insert into contacts.contact (id, given_name, family_name) select id, given,"
                            + " family from person");
            db.execute(
                    """
                    insert into contacts.contact_point (contact_id, medium, n, kind, value, main)
                    select id, 'PHONE', 0, 'MOBILE', '+3598' || lpad((87000000 + i)::text, 8, '0'), true from person
                    union all
                    select id, 'EMAIL', 0, 'WORK', 'p' || i || '@firma' || i / 2 || '.example', true from person
                    """);
            db.execute(
                    """
                    insert into contacts.contact_party (id, contact_id, party_id, n)
                    select records.new_id(), id, party_id, 0 from person
                    """);
            db.execute("set local session_replication_role = origin");
            db.execute("select contacts.list_contacts(array(select id from person))");
            db.execute(
                    """
                    select records.learn_words(array(
                        select distinct sound from contacts.contact join person using (id)))
                    """);
        });
    }
}
