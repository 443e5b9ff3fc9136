//! Taking in without reading, beside drawing the same pages with pdftoppm.

use std::{fs, path::PathBuf, time::Duration};

use serde_json::Value;

use super::letters::Letters;
use super::{Bench, command, emptied, figure, import};
use crate::bench::clock::{Spent, quietly, timed};
use crate::bench::milliseconds;
use crate::practice::{list, text};
use crate::shell::{Outcome, read_json};

const NONE_OR_SOME_REFUSED: [i32; 2] = [0, 3];

/// The documents that files became, in the order of the files, and what taking them in took.
pub struct Taken {
    pub documents: Vec<Option<i64>>,
    pub spent: Spent,
}

/// The vault into which everything was taken.
pub fn intake(bench: &Bench, letters: &Letters, name: &str) -> Outcome<(PathBuf, Taken)> {
    let vault = import::new_vault(bench, &format!("documents/vault-{name}"))?;
    let unlocked = import::start_and_unlock(bench, &vault)?;
    let mut line = import::dekadactl(bench, &vault);
    line.arg("intake").arg(&letters.folder);
    let (answer, spent) = timed(|| read_json(&mut line, &NONE_OR_SOME_REFUSED))?;

    let whole = import::new_vault(bench, &format!("documents/vault-{name}-together"))?;
    let mut line = import::dekadactl(bench, &whole);
    let together = quietly(line.arg("intake").arg(&letters.together))?;
    let (png, ppm) = (pdftoppm(letters, &["-png"])?, pdftoppm(letters, &[])?);

    let pages = letters.pages();
    let own = |spent: Spent| Spent {
        wall: spent.wall.saturating_sub(unlocked),
        ..spent
    };
    figure(
        "start of the command line and unlock, taken off below",
        &milliseconds(unlocked),
    );
    told("taking in a page, a file each", own(spent), pages);
    told("taking in a page, all in one file", own(together), pages);
    told("pdftoppm -r 150 -png, a page", png, pages);
    told("pdftoppm -r 150 (PPM), a page", ppm, pages);
    ratio(
        "pdftoppm -png / taking in (goal 1)",
        png.wall,
        own(spent).wall,
    );
    ratio(
        "pdftoppm PPM / taking in (goal 1)",
        ppm.wall,
        own(spent).wall,
    );
    let documents = letters.list.iter().map(|letter| {
        let path = letter.file.to_string_lossy();
        let file = list(&answer, "/files").find(|file| text(file, "/path") == path)?;
        file.pointer("/document").and_then(Value::as_i64)
    });
    let documents = documents.collect();
    Ok((vault, Taken { documents, spent }))
}

fn pdftoppm(letters: &Letters, format: &[&str]) -> Outcome<Spent> {
    let folder = letters.work.join("drawn");
    emptied(&folder)?;
    let mut line = command(".", "pdftoppm", &["-r", "150"]);
    let spent = quietly(
        line.args(format)
            .arg(&letters.together)
            .arg(folder.join("p")),
    )?;
    fs::remove_dir_all(&folder)?;
    Ok(spent)
}

fn told(what: &str, spent: Spent, pages: usize) {
    let pages = u32::try_from(pages).unwrap_or(u32::MAX).max(1);
    let (wall, processor) = (spent.wall / pages, spent.processor / pages);
    let value = format!(
        "{}, processors {}",
        milliseconds(wall),
        milliseconds(processor)
    );
    figure(what, &value);
}

pub fn ratio(what: &str, over: Duration, under: Duration) {
    let ratio = over.as_secs_f64() / under.as_secs_f64().max(f64::EPSILON);
    figure(&format!("  {what}"), &format!("{ratio:.2}"));
}
