package org.vrazka.imports;

import static org.vrazka.imports.FieldType.CAUSE;
import static org.vrazka.imports.FieldType.COUNT;
import static org.vrazka.imports.FieldType.CURRENCY;
import static org.vrazka.imports.FieldType.DAY;
import static org.vrazka.imports.FieldType.ID;
import static org.vrazka.imports.FieldType.MEANS;
import static org.vrazka.imports.FieldType.NUMBER;
import static org.vrazka.imports.FieldType.TEXT;

/** What files say above the columns of what hangs on orders. */
final class HangingHeadings {
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
                                    + " касовбон квитанция номернаизвлечение извлечение референция")
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

    private static ImportField order() {
        return ImportField.of(
                        "order",
                        ID,
                        "orderid orderno ordernumber order invoiceno invoicenumber invoiceid"
                                + " invoice documentno documentnumber номернапоръчка поръчка"
                                + " номернафактура фактурано фактура номернадокумент"
                                + " номердокумент документ")
                .to("order_number")
                .need();
    }
}
