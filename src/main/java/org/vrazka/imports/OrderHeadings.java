package org.vrazka.imports;

import static org.vrazka.imports.FieldType.CAUSE;
import static org.vrazka.imports.FieldType.CURRENCY;
import static org.vrazka.imports.FieldType.DAY;
import static org.vrazka.imports.FieldType.ID;
import static org.vrazka.imports.FieldType.NUMBER;
import static org.vrazka.imports.FieldType.PERCENT;
import static org.vrazka.imports.FieldType.SHARE;
import static org.vrazka.imports.FieldType.STATE;
import static org.vrazka.imports.FieldType.TEXT;
import static org.vrazka.imports.FieldType.YES_NO;

import java.util.List;
import java.util.stream.Stream;

/**
 * What files say above the columns of orders, and of their lines, which files of orders have too.
 */
final class OrderHeadings {
    private OrderHeadings() {}

    static ImportField[] orders() {
        return Stream.concat(
                        Stream.of(
                                ImportField.of(
                                                "number",
                                                ID,
                                                "invoiceno invoicenumber invoiceid invoice"
                                                        + " orderno ordernumber orderid order"
                                                        + " documentnumber docno number no"
                                                        + " номернафактура фактура фактураномер"
                                                        + " номернапоръчка поръчка номернадокумент"
                                                        + " номер документ")
                                        .need(),
                                ImportField.of(
                                                "date",
                                                DAY,
                                                "invoicedate orderdate orderedon documentdate"
                                                        + " date day датанафактура датанапоръчка"
                                                        + " датанадокумента датанадокумент дата")
                                        .need(),
                                ImportField.of(
                                        "customer",
                                        ID,
                                        "customerid customercode clientid clientcode"
                                                + " customernumber customerno customer client"
                                                + " кодконтрагент кодклиент кодконтрагента idклиент"
                                                + " контрагент клиент купувач"),
                                ImportField.of(
                                        "customerName",
                                        TEXT,
                                        "customername companyname clientname company customer"
                                                + " client имеклиент имеконтрагент контрагент"
                                                + " клиент купувач наименованиеконтрагент"),
                                ImportField.of(
                                        "customerEik", TEXT, "eik еик булстат еикбулстат bulstat"),
                                ImportField.of(
                                        "country", TEXT, "country shipcountry държава страна"),
                                ImportField.of(
                                        "region", TEXT, "region shipregion област регион град"),
                                ImportField.of(
                                        "site",
                                        TEXT,
                                        "deliverysite shiptosite deliverypoint shipto"
                                                + " обектзадоставка обектнадоставка обектнаклиента"
                                                + " мястонадоставка мястозадоставка"),
                                ImportField.of(
                                        "priceList",
                                        TEXT,
                                        "pricelist pricetype ценовалиста видцена типцена"),
                                ImportField.of(
                                        "manager",
                                        ID,
                                        "employeeid managerid manager salesperson salesrep"
                                                + " salesagent employee мениджър търговец служител"
                                                + " отговорник"),
                                ImportField.of(
                                        "promisedOn",
                                        DAY,
                                        "requireddate promisedon duedate requiredon срок обещана"
                                                + " обещано срокнадоставка"),
                                ImportField.of(
                                        "shippedOn",
                                        DAY,
                                        "shippeddate shippedon shipdate dispatchdate deliverydate"
                                            + " delivereddate deliveredon actualdate датанадоставка"
                                            + " доставена доставено действителнадата изпратена"
                                            + " изпратено датанаекспедиция датанаизпращане"
                                            + " експедирана"),
                                ImportField.of(
                                        "state",
                                        STATE,
                                        "status orderstatus orderstate състояние статус"),
                                ImportField.of(
                                        "cancelReason",
                                        TEXT,
                                        "cancelreason cancellationreason причиназаотмяна"
                                                + " причинаанулиране"),
                                ImportField.of(
                                        "currency", CURRENCY, "currency currencycode валута"),
                                ImportField.of("rate", NUMBER, "rate exchangerate курс"),
                                ImportField.of(
                                        "note",
                                        TEXT,
                                        "note notes comment comments remark забележка коментар"
                                                + " бележка")),
                        lineFields())
                .toArray(ImportField[]::new);
    }

    static ImportField[] lines() {
        return Stream.concat(
                        Stream.of(
                                ImportField.of(
                                                "number",
                                                ID,
                                                "orderid orderno ordernumber invoiceno"
                                                        + " invoicenumber invoiceid order invoice"
                                                        + " номернапоръчка поръчка номернафактура"
                                                        + " фактура номернадокумент номер документ")
                                        .need()),
                        lineFields()
                                .map(f ->
                                        List.of("product", "quantity", "price").contains(f.name())
                                                ? f.need()
                                                : f))
                .toArray(ImportField[]::new);
    }

    private static Stream<ImportField> lineFields() {
        return Stream.of(
                ImportField.of(
                        "product",
                        ID,
                        "stockcode productid productcode sku itemcode itemid article product item"
                                + " артикул кодстока кодартикул кодпродукт номенклатуракод"
                                + " кодноменклатура код стока продукт"),
                ImportField.of(
                        "productName",
                        TEXT,
                        "description productname itemname item product наименование описание"
                                + " номенклатура стока продукт наименованиестока имепродукт"),
                ImportField.of("quantity", NUMBER, "quantity qty units количество колво брой бр"),
                ImportField.of(
                        "priceWithVat",
                        NUMBER,
                        "pricewithvat grossprice priceinclvat priceincludingvat unitpricewithvat"
                                + " ценасддс единичнаценасддс продажнаценасддс"),
                ImportField.of("price", NUMBER, "unitprice price цена единичнацена ценабезддс"),
                ImportField.of(
                        "discount", SHARE, "discount discountpercent отстъпка отстъпкапроцент"),
                ImportField.of(
                        "vat",
                        PERCENT,
                        "vatrate vatpercent taxrate vat ставкаддс ддспроцент процентддс ддс"),
                ImportField.of(
                        "vatIncluded",
                        YES_NO,
                        "vatincluded priceswithvat pricesincludevat включенддс ценитесасддс сддс"),
                ImportField.of(
                        "vatBasis",
                        TEXT,
                        "vatbasis zeroratebasis основаниезаддс основаниеддс"
                                + " основаниезанулеваставка"),
                ImportField.of("cost", NUMBER, "cost unitcost себестойност доставнацена"),
                ImportField.of(
                        "refused", NUMBER, "refused refusedquantity отказано отказаноколичество"),
                ImportField.of("refuseReason", TEXT, "refusereason reason причина причиназаотказ"),
                ImportField.of(
                        "refuseCause",
                        CAUSE,
                        "refusecause causedby cause fault виновен вина причинител"));
    }
}
