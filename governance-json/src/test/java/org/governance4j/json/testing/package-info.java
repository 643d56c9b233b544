/**
 * The laws of the JSON bindings as jqwik properties, for hosts to run on their own records and
 * policies (JSON 规则).
 */
package org.governance4j.json.testing;
