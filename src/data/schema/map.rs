//! The schema of a map, which says what the columns of somebody else's table answer.

use serde_json::{Value, json};

use super::DIALECT;

/// The schema. Which places there are, the draft of a map lists.
pub(super) fn schema() -> Value {
    let tables = "project|bearer|sharing|relation|answers|brakes|stakes|needs|offers|reach|extra";
    let place = json!({ "type": "string", "pattern": format!("^({tables})\\.[^.]") });
    let text = json!({ "type": "string", "minLength": 1 });
    let texts = json!({ "type": "array", "items": { "type": "string" } });
    let value = json!({ "type": ["string", "integer", "boolean"] });
    let column = json!({
        "type": "object",
        "properties": {
            "to": place,
            "when": {
                "description": "The words of a cell that tick the box; a list, or one.",
                "anyOf": [texts, { "type": "string" }],
            },
            "value": {
                "description": "What is written where the box is ticked.",
                "type": ["string", "integer", "boolean"],
            },
            "separator": {
                "description": "What parts the entries of a list, such as a comma.",
                "type": "string",
                "minLength": 1,
            },
        },
        "required": ["to"],
        "additionalProperties": false,
    });
    let names = json!({ "pattern": format!("^({tables})\\.[^.]") });
    json!({
        "$schema": DIALECT,
        "type": "object",
        "required": ["format", "columns"],
        "properties": {
            "format": { "const": 1 },
            "dates": {
                "description": "Which number of 03/04/2026 is the day.",
                "enum": ["day/month/year", "month/day/year"],
            },
            "sheet": {
                "description": "The name of the sheet that is read, where a workbook has several; the first one with known headings otherwise.",
                "type": "string",
                "pattern": "\\S",
            },
            "key": {
                "description": "What tells one project from another: with project.name, a later row of one name is a later answer about the same project.",
                "enum": ["project.id", "project.name"],
            },
            "ignore": {
                "description": "Headings of columns that answer nothing, and of which nothing is said.",
                "anyOf": [texts, text],
            },
            "columns": {
                "description": "Each heading, and the place that its cells answer. Several columns can answer one list or one text together.",
                "type": "object",
                "minProperties": 1,
                "additionalProperties": { "anyOf": [place, column] },
            },
            "constants": {
                "description": "What holds of every row, by place: facts, never a level. What a descriptor says already is kept.",
                "type": "object",
                "propertyNames": names,
                "additionalProperties": { "anyOf": [value, texts] },
            },
            "values": {
                "description": "By place: the words of the table, and what each of them stands for.",
                "type": "object",
                "propertyNames": names,
                "additionalProperties": { "type": "object", "additionalProperties": { "anyOf": [value, texts] } },
            },
        },
        "additionalProperties": false,
    })
}
