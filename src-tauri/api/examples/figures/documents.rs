//! The first page of a thick scan on the screen, and search as somebody types in a full vault.

use super::{Outcome, RUNS, Still, figure, fresh, kept, say, told, unlock};
use dekada_api::App;
use serde_json::json;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

/// What an officer types, each also letter by letter: words that stand in every letter, rare ones,
/// other forms than those of the letters, two words, phrases, numbers, and what nobody wrote.
const TYPED: [&str; 24] = [
    "персональных данных",
    "прошу",
    "удалением",
    "уничтожать согласие",
    "«персональные данные»",
    "«акт об уничтожении»",
    "Иванов Иван 777",
    "Иванов 4711 уничтожение",
    "договор 12345",
    "в",
    "и на",
    "статьёй 14",
    "статья федеральный закон",
    "example.org",
    "Google Analytics",
    "рассылка рекламы",
    "трансграничную передачу",
    "паспорта",
    "Примерск",
    "2026-0042",
    "2026 закон",
    "удостоверяющий личность документ",
    "ответ в течение десяти рабочих дней",
    "кошка",
];

/// The goal of the slowest query in a hundred, as it is printed beside the figure.
const GOAL: &str = "goal 30 ms";

/// `folder` holds the vault of this many requests, and texts of letters below `pages`.
pub fn documents(folder: &Path, requests: u32, scan: &Path, worker: &Path) -> Outcome {
    first_page(folder, scan, worker)?;
    let lines = lines(&folder.join("pages"))?;
    let began = Instant::now();
    let vault = kept(
        &folder.join(format!("requests-{requests}")),
        requests,
        |n| letter(&lines, n),
    )?;
    say(
        &format!("making a vault of {requests} requests, or finding it made"),
        &format!("{:.1} s", began.elapsed().as_secs_f64()),
    )?;
    search(&App::new(Still::new(), vault, worker.to_owned()))
}

/// From the click on a document to the bytes of its page.
fn first_page(folder: &Path, scan: &Path, worker: &Path) -> Outcome {
    let app = fresh(&folder.join("thick"), worker, Still::new())?;
    let paths = json!({"paths": [scan.to_string_lossy()]});
    app.call("intake", paths).map_err(told)?;
    let opened = |page| {
        app.call("document.show", json!({"document": 1}))?;
        app.page_image(1, page, 1600).map(drop)
    };
    let locked = || {
        app.call("vault.lock", json!({}))?;
        unlock(&app)
    };
    figure(
        "a scan of 100 pages: first page, just unlocked",
        RUNS,
        locked,
        || opened(1),
    )?;
    let ready = || Ok(());
    figure("the same, opened before", RUNS, ready, || opened(1))?;
    figure("its page 77", RUNS, ready, || opened(77))
}

fn search(app: &App) -> Outcome {
    let unlocked = Instant::now();
    unlock(app).map_err(told)?;
    say("unlock", &milliseconds(unlocked.elapsed()))?;
    let mut taken = Vec::new();
    for typed in TYPED.iter().flat_map(|typed| begun(typed)) {
        let start = Instant::now();
        app.call("requests", json!({"find": typed, "limit": 100}))
            .map_err(told)?;
        taken.push((start.elapsed(), typed));
    }
    if let Some((first, _)) = taken.first() {
        say("search: the first letter typed", &milliseconds(*first))?;
    }
    taken.sort();
    let at = |share: usize| taken.get((taken.len() * share / 100).min(taken.len() - 1));
    for (share, name) in [(50, "median"), (99, GOAL), (100, "slowest")] {
        if let Some((time, typed)) = at(share) {
            let value = format!("{} ({typed})", milliseconds(*time));
            say(&format!("search, {share} of 100 queries: {name}"), &value)?;
        }
    }
    say("search: queries typed", &taken.len().to_string())
}

/// Every beginning of a text, as the field holds it while somebody types.
fn begun(typed: &str) -> Vec<&str> {
    let ends = typed
        .char_indices()
        .map(|(start, letter)| start + letter.len_utf8());
    ends.filter_map(|end| typed.get(..end)).collect()
}

/// A letter of the length people write: thirteen lines of others, and facts of its own.
fn letter(lines: &[String], n: u32) -> String {
    let mut text = format!("Договор {}, id{n}@example.org.", 10_000_000 - n);
    for place in 0..13_u64 {
        // A fixed hash spreads neighbours apart (Knuth's multiplier).
        let number = (u64::from(n) * 13 + place).wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 33;
        let line = lines.get(number as usize % lines.len().max(1));
        text.push('\n');
        text.push_str(line.map_or("", String::as_str));
    }
    text
}

/// All lines of the `.txt` files below a folder.
fn lines(folder: &Path) -> Outcome<Vec<String>> {
    let mut lines = Vec::new();
    let mut entries: Vec<PathBuf> = std::fs::read_dir(folder)?
        .map(|entry| entry.map(|entry| entry.path()))
        .collect::<Result<_, _>>()?;
    entries.sort();
    for path in entries {
        if path.is_dir() {
            lines.extend(self::lines(&path)?);
        } else if path.extension().is_some_and(|extension| extension == "txt") {
            lines.extend(std::fs::read_to_string(path)?.lines().map(str::to_owned));
        }
    }
    Ok(lines)
}

fn milliseconds(time: Duration) -> String {
    format!("{:.1} ms", time.as_secs_f64() * 1000.0)
}
