package org.vrazka.imports;

import static org.vrazka.imports.FieldType.CAUSE;
import static org.vrazka.imports.FieldType.COUNT;
import static org.vrazka.imports.FieldType.CURRENCY;
import static org.vrazka.imports.FieldType.DAY;
import static org.vrazka.imports.FieldType.DECISION;
import static org.vrazka.imports.FieldType.ID;
import static org.vrazka.imports.FieldType.MEANS;
import static org.vrazka.imports.FieldType.NUMBER;
import static org.vrazka.imports.FieldType.TEXT;

/** What files say above the columns of what hangs on orders. */
final class HangingHeadings {
    private static final String ORDER =
            "orderid orderno ordernumber order invoiceno invoicenumber invoiceid"
                    + " invoice documentno documentnumber номернапоръчка поръчка"
                    + " номернафактура фактурано фактура номернадокумент"
                    + " номердокумент документ";

    private HangingHeadings() {}

    static ImportField[] payments() {
        return new ImportField[] {
            ImportField.of(
                    "externalId",
                    ID,
                    "paymentid paymentno paymentnumber paymentcode externalid id uid idплащане"
                            + " номернаплащане номерплащане кодплащане код"),
            order(),
            ImportField.of(
                            "paidOn",
                            DAY,
                            "paymentdate paidon paiddate datepaid paymentday valuedate"
                                + " датанаплащане датаплащане платенона вальор date day дата ден")
                    .need(),
            ImportField.of(
                            "amount",
                            NUMBER,
                            "amountpaid paidamount paymentamount amount paid sum платенасума"
                                    + " суманаплащане платено сума стойност")
                    .need(),
            ImportField.of("currency", CURRENCY, "currency currencycode валута"),
            ImportField.of(
                    "means",
                    MEANS,
                    "paymentmethod paymentmeans paymenttype method means начиннаплащане"
                            + " методнаплащане видплащане начин метод"),
            ImportField.of(
                            "reference",
                            ID,
                            "reference paymentreference receiptno receiptnumber receipt statementno"
                                    + " statement transactionid документзаплащане платежендокумент"
                                    + " касовбон квитанция номернаизвлечение извлечение референция"
                                    + " документ document")
                    .to("number"),
            ImportField.of(
                    "note",
                    TEXT,
                    "note notes comment comments remark забележка коментар бележка основание")
        };
    }

    static ImportField[] deliveries() {
        return new ImportField[] {
            ImportField.of(
                    "externalId",
                    ID,
                    "deliveryid deliveryno deliverycode shipmentid shipmentno externalid idдоставка"
                            + " номернадоставка номердоставка кодадоставка"),
            order(),
            ImportField.of(
                            "deliveredOn",
                            DAY,
                            "deliverydate delivereddate deliveredon actualdate датанадоставка"
                                + " датадоставка доставенона действителнадата доставено date day"
                                + " дата ден")
                    .need(),
            ImportField.of(
                            "consignment",
                            ID,
                            "consignmentnote consignmentnoteno deliverynote deliverynoteno waybill"
                                    + " товарителница номернатоварителница стоковаразписка"
                                    + " номернастоковаразписка експедиционнабележка")
                    .to("number"),
            ImportField.of("line", COUNT, "lineno linenumber line редномер номернаред ред"),
            ImportField.of(
                    "product",
                    ID,
                    "stockcode productid productcode sku itemcode itemid article product item"
                            + " кодстока кодартикул кодпродукт артикул код стока продукт"),
            ImportField.of(
                    "productName",
                    TEXT,
                    "productname itemname description item product наименованиестока имепродукт"
                            + " наименование описание стока продукт"),
            ImportField.of(
                            "quantity",
                            NUMBER,
                            "deliveredquantity quantitydelivered delivered quantity qty units"
                                    + " доставеноколичество количество колво брой бр")
                    .need(),
            ImportField.of(
                    "rejected",
                    NUMBER,
                    "rejectedquantity rejected върнатонамясто върнатоколичество"),
            ImportField.of(
                    "rejectReason",
                    TEXT,
                    "rejectreason whyrejected reason причиназавръщане причина"),
            ImportField.of(
                    "rejectCause",
                    CAUSE,
                    "rejectcause causedby cause fault виновен вина причинител")
        };
    }

    static ImportField[] complaints() {
        return new ImportField[] {
            ImportField.of(
                    "externalId",
                    ID,
                    "complaintid complaintno complaintnumber claimid claimno externalid рекламация"
                            + " рекламацияно номернарекламация номеррекламация idрекламация"),
            ImportField.of("order", ID, ORDER).to("order_number"),
            ImportField.of(
                    "customer",
                    ID,
                    "customerid customercode clientid customer client кодконтрагент кодклиент"
                            + " кодконтрагента контрагент клиент"),
            ImportField.of(
                    "customerName",
                    TEXT,
                    "customername companyname clientname company customer client имеклиент"
                            + " имеконтрагент контрагент клиент"),
            ImportField.of("customerEik", TEXT, "eik еик булстат еикбулстат bulstat"),
            ImportField.of(
                            "day",
                            DAY,
                            "complaintdate claimdate receivedon датанарекламация датанарекламацията"
                                    + " датарекламация получена date day дата ден")
                    .need(),
            ImportField.of(
                    "product",
                    ID,
                    "stockcode productid productcode sku itemcode itemid article product item"
                            + " кодстока кодартикул кодпродукт артикул код стока продукт"),
            ImportField.of(
                    "productName",
                    TEXT,
                    "productname itemname item product goods наименованиестока имепродукт"
                            + " наименование стока продукт"),
            ImportField.of("quantity", NUMBER, "quantity qty количество колво брой бр"),
            ImportField.of("lot", TEXT, "lot lotno batch batchno партида партиденномер"),
            ImportField.of(
                            "defect",
                            TEXT,
                            "defect complaint problem claim description дефект оплакване проблем"
                                    + " описание")
                    .need(),
            ImportField.of("cause", CAUSE, "causedby cause fault виновен вина причинител"),
            ImportField.of("deadline", DAY, "deadline duedate dueon срок крайнасрок"),
            ImportField.of("decision", DECISION, "decision resolution outcome решение изход"),
            ImportField.of(
                    "decidedOn",
                    DAY,
                    "decidedon decisiondate resolvedon решенана датанарешение датарешение"),
            ImportField.of("cost", NUMBER, "cost costs разход разходи"),
            ImportField.of("note", TEXT, "note notes comment comments забележка коментар бележка")
        };
    }

    private static ImportField order() {
        return ImportField.of("order", ID, ORDER).to("order_number").need();
    }
}
