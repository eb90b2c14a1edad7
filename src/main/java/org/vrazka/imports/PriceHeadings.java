package org.vrazka.imports;

import static org.vrazka.imports.FieldType.CURRENCY;
import static org.vrazka.imports.FieldType.DAY;
import static org.vrazka.imports.FieldType.ID;
import static org.vrazka.imports.FieldType.NUMBER;
import static org.vrazka.imports.FieldType.TEXT;
import static org.vrazka.imports.FieldType.YES_NO;

/** What files say above the columns of price lists. */
final class PriceHeadings {
    private PriceHeadings() {}

    static ImportField[] prices() {
        return new ImportField[] {
            ImportField.of(
                    "list",
                    TEXT,
                    "pricelist pricelistname listname pricelistcode pricetype list ценовалиста"
                            + " видцена типцена листа ценоразпис"),
            ImportField.of(
                            "product",
                            ID,
                            "productcode productid stockcode sku itemcode itemid article barcode"
                                    + " кодстока кодартикул кодпродукт артикул баркод код product"
                                    + " item стока продукт")
                    .need(),
            ImportField.of(
                            "price",
                            NUMBER,
                            "listprice unitprice price salesprice ценабезддс единичнацена"
                                    + " продажнацена цена")
                    .need(),
            ImportField.of(
                    "priceWithVat",
                    NUMBER,
                    "pricewithvat grossprice priceinclvat priceincludingvat ценасддс"
                            + " продажнаценасддс единичнаценасддс"),
            ImportField.of("currency", CURRENCY, "currency currencycode валута"),
            ImportField.of(
                    "vatIncluded",
                    YES_NO,
                    "vatincluded withvat priceswithvat pricesincludevat включенддс ценитесасддс"
                            + " сддс"),
            ImportField.of(
                    "validFrom",
                    DAY,
                    "validfrom from startdate fromdate effectivefrom валиднаот валидноот важиот"
                            + " всилаот отдата от"),
            ImportField.of(
                    "validTo",
                    DAY,
                    "validto validuntil until enddate todate валиднадо валиднодо важидо"
                            + " всиладо додата до")
        };
    }
}
