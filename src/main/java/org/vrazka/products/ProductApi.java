package org.vrazka.products;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.vrazka.identity.Action;
import org.vrazka.identity.Kind;
import org.vrazka.identity.Right;
import org.vrazka.records.ExternalId;
import org.vrazka.records.ListQuery;
import org.vrazka.records.Lists;
import org.vrazka.records.api.Etag;
import org.vrazka.records.api.ListAnswer;

import tools.jackson.databind.node.ObjectNode;

import java.util.UUID;

/** Products for programs. */
@RestController
@RequestMapping("/api/v1/products")
class ProductApi {
    private static final String PATH = "/api/v1/products/";

    private final ProductExchange exchange;
    private final Products products;
    private final Lists lists;

    ProductApi(ProductExchange exchange, Products products, Lists lists) {
        this.exchange = exchange;
        this.products = products;
        this.lists = lists;
    }

    @GetMapping
    @Right(kind = Kind.PRODUCTS, action = Action.SEE)
    ListAnswer<ProductJson> list(
            ListQuery query, @RequestParam(defaultValue = "false") boolean count) {
        return ListAnswer.of(
                exchange.find(query), count, () -> lists.count(products.listing(), query));
    }

    @GetMapping("/{id}")
    @Right(kind = Kind.PRODUCTS, action = Action.SEE)
    ResponseEntity<ProductJson> get(@PathVariable UUID id) {
        var product = exchange.get(id);
        return Etag.ok(product, product.version());
    }

    @PostMapping
    @Right(kind = Kind.PRODUCTS, action = Action.CREATE)
    ResponseEntity<ProductJson> create(@RequestBody ProductContent content) {
        var product = exchange.create(content);
        return Etag.created(PATH + product.id(), product, product.version());
    }

    @PatchMapping("/{id}")
    @Right(kind = Kind.PRODUCTS, action = Action.CHANGE)
    ResponseEntity<ProductJson> change(
            @PathVariable UUID id,
            @RequestHeader("If-Match") Etag version,
            @RequestBody ObjectNode patch) {
        var product = exchange.patch(id, version.version(), patch);
        return Etag.ok(product, product.version());
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Right(kind = Kind.PRODUCTS, action = Action.DELETE)
    void delete(@PathVariable UUID id, @RequestHeader("If-Match") Etag version) {
        products.delete(id, version.version());
    }

    @GetMapping("/by-external/{system}/{externalId}")
    @Right(kind = Kind.PRODUCTS, action = Action.SEE)
    ResponseEntity<ProductJson> getByExternal(
            @PathVariable String system, @PathVariable String externalId) {
        var product = exchange.get(new ExternalId(system, externalId));
        return Etag.ok(product, product.version());
    }

    @PutMapping("/by-external/{system}/{externalId}")
    @Right(kind = Kind.PRODUCTS, action = Action.CREATE)
    ResponseEntity<ProductJson> putByExternal(
            @PathVariable String system,
            @PathVariable String externalId,
            @RequestBody ProductContent content) {
        var name = new ExternalId(system, externalId);
        boolean known = exchange.isKnown(name);
        var product = exchange.put(name, content);
        return known
                ? Etag.ok(product, product.version())
                : Etag.created(PATH + product.id(), product, product.version());
    }
}
