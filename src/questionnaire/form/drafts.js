// What this browser keeps: each project has a draft of its own, under a key that no other shares.
"use strict";
const germoirDrafts = (() => {
  const DRAFT = "germoir-draft ";
  // Which draft this window is at, so that a page that is loaded again goes on with it.
  const HERE = `germoir-here ${location.pathname}`;
  const tried = (act) => { try { return act() ?? undefined; } catch { return undefined; } };
  const kept = (key) => tried(() => JSON.parse(localStorage.getItem(key)));
  return {
    newKey: () => DRAFT + Date.now().toString(36) + Math.random().toString(36).slice(2, 8),
    kept,
    // The newest first.
    all() {
      const keys = tried(() => Object.keys(localStorage)) ?? [];
      const all = keys.filter((key) => key.startsWith(DRAFT)).map((key) => ({ key, ...kept(key) }));
      return all.filter(({ all }) => all?.format === 1).sort((one, other) => (one.at < other.at ? 1 : -1));
    },
    // Fails where nothing can be kept.
    put(key, all) { localStorage.setItem(key, JSON.stringify({ at: new Date().toISOString(), all })); },
    forget(key) { tried(() => localStorage.removeItem(key)); },
    stay(key) { tried(() => sessionStorage.setItem(HERE, key)); },
    here() {
      const key = tried(() => sessionStorage.getItem(HERE));
      return [key, key && kept(key)?.all];
    },
  };
})();
