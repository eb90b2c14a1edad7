package org.vrazka.records.api;

import com.fasterxml.jackson.annotation.JsonFormat;

import org.springframework.boot.jackson.autoconfigure.JsonFactoryBuilderCustomizer;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.type.LogicalType;

import java.math.BigDecimal;

/**
 * JSON is read strictly (no unknown or repeated field, no number where text belongs) and decimals
 * are written as text, so that no program loses digits.
 */
@Configuration(proxyBeanMethods = false)
class StrictJson {
    private static final long LONGEST = 16L << 20;
    private static final int DEEPEST = 50;

    @Bean
    JsonFactoryBuilderCustomizer boundedJson() {
        return factory ->
                factory.streamReadConstraints(
                                StreamReadConstraints.builder()
                                        .maxDocumentLength(LONGEST)
                                        .maxNestingDepth(DEEPEST)
                                        .maxNumberLength(100)
                                        .build())
                        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION);
    }

    @Bean
    JsonMapperBuilderCustomizer typedJson() {
        return mapper ->
                mapper.addModule(
                                new SimpleModule()
                                        .addDeserializer(BigDecimal.class, new PlainDecimals())
                                        .addSerializer(new WrittenMoney()))
                        .enable(
                                DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                                DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                        .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                        .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                        .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
                        .withConfigOverride(
                                BigDecimal.class,
                                o ->
                                        o.setFormat(
                                                JsonFormat.Value.forShape(JsonFormat.Shape.STRING)))
                        .withCoercionConfig(
                                LogicalType.Textual,
                                c ->
                                        c.setCoercion(
                                                        CoercionInputShape.Integer,
                                                        CoercionAction.Fail)
                                                .setCoercion(
                                                        CoercionInputShape.Float,
                                                        CoercionAction.Fail)
                                                .setCoercion(
                                                        CoercionInputShape.Boolean,
                                                        CoercionAction.Fail))
                        .withCoercionConfig(
                                LogicalType.Integer,
                                c -> c.setCoercion(CoercionInputShape.String, CoercionAction.Fail))
                        .withCoercionConfig(
                                LogicalType.Boolean,
                                c ->
                                        c.setCoercion(
                                                        CoercionInputShape.String,
                                                        CoercionAction.Fail)
                                                .setCoercion(
                                                        CoercionInputShape.Integer,
                                                        CoercionAction.Fail));
    }
}
