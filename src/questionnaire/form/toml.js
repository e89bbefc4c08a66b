// A descriptor from the answers of a form: one line of TOML for each.
"use strict";
const germoirToml = (() => {
  // Keys whose values are days: TOML writes them without quotes.
  const DAYS = new Set(["date", "started", "ended", "updated", "keep_until", "since"]);
  const text = (value) => JSON.stringify(value.replace(/[\ud800-\udfff]/gu, "\ufffd")).replaceAll("\x7f", "\\u007f");
  function toml(value, key) {
    if (Array.isArray(value)) return `[${value.map((one) => toml(one)).join(", ")}]`;
    if (typeof value === "object")
      return `{ ${Object.entries(value).map(([name, one]) => `${name} = ${toml(one, name)}`).join(", ")} }`;
    if (typeof value === "string" && !(DAYS.has(key) && /^\d{4}-\d\d-\d\d$/.test(value))) return text(value);
    return String(value);
  }
  return ({ format, ...tables }) => {
    const parts = [`format = ${format}`];
    // A value of its own stands before the first table.
    for (const [name, table] of Object.entries(tables).filter(([, table]) => Array.isArray(table)))
      parts.push(`${name} = ${toml(table, name)}`);
    for (const [name, table] of Object.entries(tables).filter(([, table]) => !Array.isArray(table)))
      if (Object.keys(table).length) parts.push(`\n[${name}]`, ...Object.entries(table).map(([key, value]) => `${key} = ${toml(value, key)}`));
    return parts.join("\n") + "\n";
  };
})();
