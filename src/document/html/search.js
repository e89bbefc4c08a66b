(() => {
  "use strict";
  const shown = 200, form = document.getElementById("search"), out = form.querySelector("ul");
  const { filters, rows } = JSON.parse(document.getElementById("search-data").textContent);
  const choices = filters.flat();
  const letters = { œ: "oe", æ: "ae", ß: "ss", ø: "o", ł: "l" };
  const fold = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replace(/[œæßøł]/g, (c) => letters[c]);
  const slug = (text) => fold(text).replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "");
  const texts = rows.map(([name, , ...of]) => fold([name, ...of.map((at) => choices[at])].join(" ")));
  const selects = [...form.querySelectorAll("select")];
  let at = 0;
  selects.forEach((select, filter) => {
    for (const choice of filters[filter]) select.add(new Option(choice, at++));
  });
  const entry = ([name, page, ...of]) => {
    const line = document.createElement("li"), link = document.createElement(page === null ? "span" : "a");
    link.textContent = name;
    link.dir = "auto";
    if (page !== null) link.href = form.dataset.pages + (page === 0 ? slug(name) : page) + ".html";
    line.append(link);
    if (of.length) line.append(" · " + of.map((at) => choices[at]).join(" · "));
    return line;
  };
  const look = () => {
    const words = fold(form.querySelector("input").value).split(/\s+/).filter(Boolean);
    const chosen = selects.map((select) => select.value).filter(Boolean).map(Number);
    const isAsked = words.length + chosen.length > 0;
    const found = rows.filter((row, at) => chosen.every((choice) => row.includes(choice, 2)) && words.every((word) => texts[at].includes(word)));
    out.replaceChildren(...(isAsked ? found.slice(0, shown).map(entry) : []));
    const part = isAsked && found.length > shown ? form.dataset.part : "";
    form.querySelector("p").textContent = isAsked ? form.dataset.found + " " + found.length + part : "";
  };
  form.hidden = false;
  form.addEventListener("input", look);
  form.addEventListener("submit", (event) => event.preventDefault());
  look();
})();
