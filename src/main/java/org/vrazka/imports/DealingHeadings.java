package org.vrazka.imports;

import static org.vrazka.imports.FieldType.DAY;
import static org.vrazka.imports.FieldType.MARK;
import static org.vrazka.imports.FieldType.SHARE;
import static org.vrazka.imports.FieldType.TEXT;

import java.util.List;
import java.util.stream.Stream;

/** What files say above the columns of how counterparties are dealt with. */
final class DealingHeadings {
    private static final List<ImportField> DEALINGS = List.of(all());

    private DealingHeadings() {}

    static boolean has(ImportKind kind, ImportField field) {
        return kind == ImportKind.PARTIES && DEALINGS.contains(field);
    }

    static Stream<ImportField> dealings() {
        return DEALINGS.stream();
    }

    private static ImportField[] all() {
        return new ImportField[] {
            ImportField.of("roles", TEXT, "roles role partytype relationship роли роля"),
            ImportField.of("isCustomer", MARK, "iscustomer customer client еклиент клиент")
                    .to("customer"),
            ImportField.of(
                            "isSupplier",
                            MARK,
                            "issupplier isvendor supplier vendor едоставчик доставчик")
                    .to("supplier"),
            ImportField.of("isPartner", MARK, "ispartner partner епартньор партньор").to("partner"),
            ImportField.of("isCompetitor", MARK, "iscompetitor competitor еконкурент конкурент")
                    .to("competitor"),
            ImportField.of("timeZone", TEXT, "timezone часовипояс часовпояс часовазона"),
            ImportField.of("priceList", TEXT, "pricelist ценовалиста"),
            ImportField.of(
                    "discount",
                    SHARE,
                    "discount discountpercent customerdiscount отстъпка отстъпкапроцент"
                            + " търговскаотстъпка"),
            ImportField.of(
                    "delivery",
                    TEXT,
                    "deliveryterms shippingterms incoterms delivery условиянадоставка"
                            + " условиязадоставка доставка"),
            ImportField.of("bank", TEXT, "bank bankname банка имебанка обслужващабанка"),
            ImportField.of(
                    "hold", TEXT, "hold onhold stopped blocked спрян спряно блокиран спиране"),
            ImportField.of(
                    "holdSelling",
                    MARK,
                    "holdselling sellingstopped salesblocked nosales спренипродажби"
                            + " спряназапродажби"),
            ImportField.of(
                    "holdPurchasing",
                    MARK,
                    "holdpurchasing purchasingstopped purchasesblocked nopurchases"
                            + " спренипокупки"),
            ImportField.of(
                    "holdMailing",
                    MARK,
                    "holdmailing mailingstopped nomailing nonewsletter спренописма спрениписма"
                            + " безписма"),
            ImportField.of(
                    "holdReason",
                    TEXT,
                    "holdreason blockreason stopreason причиназаспиране причинаспиране"
                            + " защоеспрян"),
            ImportField.of(
                    "holdUntil",
                    DAY,
                    "holduntil blockeduntil stoppeduntil спряндо спренодо спиранедо"),
            ImportField.of(
                    "phoneOptOut", MARK, "donotcall nocalls phoneoptout незвъни безобаждания"),
            ImportField.of(
                    "emailOptOut",
                    MARK,
                    "donotemail unsubscribed emailoptout optout непиши отписан безимейли"),
            ImportField.of("phoneInvalid", MARK, "phoneinvalid invalidphone невалидентелефон"),
            ImportField.of(
                    "emailInvalid", MARK, "emailinvalid invalidemail bounced невалиденимейл"),
            ImportField.of(
                    "contractEnd",
                    DAY,
                    "contractend contractends contractuntil contractexpires договордо"
                            + " крайнадоговора срокнадоговора изтичанедоговор"),
            ImportField.of("anniversary", DAY, "anniversary foundedon founded годишнина основана"),
            ImportField.of("importantDate", DAY, "importantdate keydate важнадата"),
            ImportField.of(
                    "dateNote",
                    TEXT,
                    "importantdatenote keydatenote datenote бележкакъмдатата"
                            + " забележкакъмдатата"),
            ImportField.of(
                    "site",
                    TEXT,
                    "site sitename deliverysite site1 обект обектзадоставка имеобект обект1"),
            ImportField.of(
                    "siteAddress",
                    TEXT,
                    "siteaddress deliveryaddress shippingaddress siteaddress1 deliveryaddress1"
                            + " адреснаобект адресобект адреснаобекта адресзадоставка адреснаобект1"
                            + " адресобект1 адресзадоставка1"),
            ImportField.of(
                    "siteRegion",
                    TEXT,
                    "siteregion sitecity deliverycity shippingcity регионнаобект градобект"
                            + " градзадоставка"),
            ImportField.of(
                    "siteContact", TEXT, "sitecontact deliverycontact контактобект лицевобекта"),
            ImportField.of(
                    "siteTerms", TEXT, "siteterms sitedelivery условияобект условиянаобекта"),
            ImportField.of("site2", TEXT, "site2 sitename2 deliverysite2 обект2 имеобект2"),
            ImportField.of(
                    "siteAddress2",
                    TEXT,
                    "siteaddress2 deliveryaddress2 shippingaddress2 адреснаобект2 адресобект2"
                            + " адресзадоставка2"),
            ImportField.of("site3", TEXT, "site3 sitename3 deliverysite3 обект3 имеобект3"),
            ImportField.of(
                    "siteAddress3",
                    TEXT,
                    "siteaddress3 deliveryaddress3 shippingaddress3 адреснаобект3 адресобект3"
                            + " адресзадоставка3")
        };
    }
}
