// The files that each door holds: those that are given come beside those that are there, until somebody
// begins anew. Nothing is let go that was written down here and not taken along.
function germoirHeld({ find, all, say, element, about }) {
  const held = new Map(all("[data-ask]").map((door) => [door, new Map()]));
  const decided = new Map();
  let known = [], isLost = false;
  window.addEventListener("beforeunload", (event) => { if (isLost) event.preventDefault(); });
  const files = (door) => [...held.get(door).values()];
  function show(door) {
    const there = files(door), box = find(".held", door);
    box.hidden = there.length === 0;
    find("summary", box).textContent = say("held", there.length);
    find("ul", box).replaceChildren(...there.map(({ name }) => element("li", name)));
  }
  function told(door, ...lines) {
    find(".taken", door).replaceChildren(...lines.filter(Boolean).map((line) => element("p", line)));
  }
  // Many names are told by the first of them.
  const names = (some) => some.slice(0, 5).map(({ name }) => name).join(", ") + (some.length > 5 ? "…" : "");
  function add(door, some, others) {
    const there = held.get(door), before = there.size;
    const again = some.filter(({ name }) => there.has(name));
    for (const file of some) there.set(file.name, file);
    const news = there.size - before;
    told(
      door,
      before > 0 && news > 0 && say("added", news),
      again.length > 0 && say("again", names(again)),
      others.length > 0 && say("not-taken", names(others)),
    );
    show(door);
  }
  const mayGo = () => !isLost || confirm(say("anew-sure"));
  function anew(door) {
    if (door.dataset.ask === "screen") {
      if (!mayGo()) return;
      decided.clear();
      isLost = false;
      noted();
      projects([]);
    }
    held.get(door).clear();
    told(door);
    show(door);
    find(".out", door).hidden = true;
  }
  // What is decided about those that were read: said once more with the files, it becomes one of them.
  const decide = find("#decide");
  function projects(some) {
    const choice = find("select", decide), before = choice.value;
    known = some;
    choice.replaceChildren(...known.map(({ id, name }) => element("option", name, { value: id })));
    if (known.some(({ id }) => id === before)) choice.value = before;
    const [on, keep] = all("[type=date]", decide), today = about.today();
    on.max = today;
    on.value ||= today;
    keep.min = on.value;
    decide.hidden = known.length === 0;
  }
  find("[name=date]", decide).addEventListener("change", ({ target }) => { find("[name=keep_until]", decide).min = target.value; });
  function noted(...words) {
    find(".noted", decide).textContent = words.length ? say(...words) : "";
  }
  find("form", decide).addEventListener("submit", async (event) => {
    event.preventDefault();
    const said = Object.fromEntries(new FormData(event.target));
    const { name, is_decided } = known.find(({ id }) => id === said.project);
    const before = decided.get(said.project);
    // A decision that is there goes once somebody has said so, and not before.
    said.replace = Boolean(is_decided);
    if ((is_decided || before) && !confirm(say("decide-replaces", name))) return;
    decided.set(said.project, said);
    const made = await about.make();
    if (!made) return;
    if (made.includes(said.project)) {
      isLost = true;
      find("[name=reason]", decide).value = "";
      noted("noted", name);
    } else {
      if (before) decided.set(said.project, before); else decided.delete(said.project);
      noted("not-noted");
      find(".said", find('[data-out="screen"]')).open = true;
    }
  });
  const taken = (name) => { if (name === "decisions.zip") isLost = false; };
  return { files, add, anew, projects, taken, show: () => held.forEach((_, door) => show(door)), decided: () => [...decided.values()] };
}
