// What is meant by what is typed: numbers as people write them, days that cannot be meant, several places
// on one line. Each finding has the id of its sentence, and whether the field has to be taken up again.
"use strict";
const germoirSense = (() => {
  const WORDS = {
    about: [/^(?:environ|env\.?|à peu près|about|around|approximately|approx\.?|circa|ca\.?|~|≈)\s*/i, /\s*(?:environ|à peu près|approximately)$/i],
    "at-least": [/^(?:au moins|at least|≥|>=)\s*/i, /\s*(?:\+|ou plus|or more|au moins|at least)$/i],
  };
  // A whole number, with how exact it is where words or signs say it; nothing where it is none.
  function number(text) {
    let rest = text.replace(/\s+/g, " ").trim();
    let precision;
    for (const [name, [before, behind]] of Object.entries(WORDS)) {
      const bare = rest.replace(before, "").replace(behind, "");
      if (bare === rest) continue;
      if (precision) return undefined;
      [rest, precision] = [bare, name];
    }
    if (!/^(?:\d+|[1-9]\d{0,2}([ '’.,])\d{3}(?:\1\d{3})*)$/.test(rest)) return undefined;
    const number = Number(rest.replace(/\D/g, ""));
    return Number.isSafeInteger(number) ? { number, precision } : undefined;
  }
  // The same, to be typed again.
  const typed = (number, precision, language) =>
    `${{ about: { fr: "environ ", en: "about " }, "at-least": { fr: "au moins ", en: "at least " } }[precision]?.[language] ?? ""}${number}`;

  function ofNumber(field) {
    const meant = number(field.value);
    if (!meant || (meant.precision && !("precise" in field.dataset)))
      return { id: "precise" in field.dataset ? "lacks-count" : "lacks-number", isWrong: true };
    if (field.dataset.most && meant.number > Number(field.dataset.most)) return { id: "lacks-sense", isWrong: true };
    if (meant.precision) return { id: `means-${meant.precision}`, gap: meant.number };
    return field.value.trim() === String(meant.number) ? undefined : { id: "means-number", gap: meant.number };
  }
  // `answers` are those of the whole form.
  function ofDay(field, place, answers) {
    const { started, stage } = answers.project ?? {};
    const key = field.dataset.key ?? place.split(".").pop();
    const today = new Date().toLocaleDateString("sv");
    if (field.validity.badInput) return { id: "lacks-day", isWrong: true };
    if (!field.value) return undefined;
    if (field.value < "1000") return { id: "lacks-year", isWrong: true };
    if (key === "keep_until") return field.value < today ? { id: "odd-past" } : undefined;
    if (key === "ended") return started && field.value < started ? { id: "odd-before-start" } : undefined;
    const mayBeAhead = key === "started" && ["idea", "design"].includes(stage);
    return field.value > today && !mayBeAhead ? { id: "odd-future" } : undefined;
  }
  // Two counts of one day and one place.
  function isTwice(field) {
    const row = field.closest(".row");
    const same = (one) => JSON.stringify([one.querySelector('[data-key="date"]')?.value, one.querySelector('[data-key="scope"]')?.value || one.carried?.scope || ""]);
    const before = [...row.parentElement.children].slice(0, [...row.parentElement.children].indexOf(row));
    return Boolean(field.value) && before.some((one) => same(one) === same(row));
  }
  // What there is to say of the fields of a question.
  function of(ask, answers) {
    const found = [];
    const finds = (field, what) => what && found.push({ field, ...what });
    for (const field of ask.querySelectorAll("input, textarea")) {
      if (field.closest("[hidden]") || field.closest("template")) continue;
      const isDay = field.type === "date";
      if (isDay && field.dataset.key === "date" && ask.dataset.ask === "reach.observations" && isTwice(field))
        finds(field, { id: "lacks-twice", isWrong: true });
      else if (isDay) finds(field, ofDay(field, ask.dataset.ask, answers));
      else if ("number" in field.dataset && field.value.trim()) finds(field, ofNumber(field));
    }
    const own = ask.dataset.kind === "own" && ask.querySelector("textarea");
    const joined = own && own.value.split(/[\n;]/).find((part) => part.includes(","));
    if (joined) finds(own, { id: "odd-comma", gap: joined.trim() });
    return found;
  }
  return { number, typed, of };
})();
