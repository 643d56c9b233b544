package org.governance4j.json.mutation;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.governance4j.json.GovernanceModule;

/** Mappers as hosts have them. */
final class HostMappers {

  private HostMappers() {}

  static ObjectMapper plain() {
    return new ObjectMapper().registerModule(new GovernanceModule());
  }

  /** A mapper that lets pass and makes null whatever it can. */
  static ObjectMapper lenient() {
    return JsonMapper.builder()
        .addModule(new GovernanceModule())
        .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
        .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
        .enable(DeserializationFeature.ACCEPT_EMPTY_STRING_AS_NULL_OBJECT)
        .enable(DeserializationFeature.ACCEPT_EMPTY_ARRAY_AS_NULL_OBJECT)
        .enable(DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
        .enable(DeserializationFeature.READ_UNKNOWN_ENUM_VALUES_AS_NULL)
        .enable(DeserializationFeature.UNWRAP_SINGLE_VALUE_ARRAYS)
        .withCoercionConfigDefaults(
            config -> {
              for (CoercionInputShape shape : CoercionInputShape.values()) {
                config.setCoercion(shape, CoercionAction.AsNull);
              }
            })
        .build();
  }
}
