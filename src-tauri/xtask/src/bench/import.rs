//! Taking in a scan of many pages: time per page, and the most memory of both sides.

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
    time::Duration,
};

use super::{Bench, Profile, emptied, figure, mebibytes, median, memory, milliseconds};
use crate::shell::{Outcome, Trouble, command, succeeds};

/// A thick letter with its enclosures.
const PAGES: u32 = 100;
/// Unoptimised decoders take seconds for a page.
const PAGES_DEBUG: u32 = 5;
const RUNS: u32 = 3;
const PASSPHRASE: &str = "bench";

pub fn import(bench: &Bench) -> Outcome {
    let vault = new_vault(bench, "import")?;
    let pages = match bench.profile {
        Profile::Release => PAGES,
        Profile::Debug => PAGES_DEBUG,
    };
    let (mut times, mut programs, mut workers) = (Vec::new(), Vec::new(), Vec::new());
    for number in 0..RUNS {
        let scan = scan_of(pages, bench, number)?;
        let watched = memory::watch(dekadactl(bench, &vault).arg("intake").arg(&scan))?;
        times.push(watched.time);
        programs.push(watched.program);
        workers.push(watched.worker);
    }
    let (time, unlocked) = (median(times)?, start_and_unlock(bench, &vault)?);
    figure(
        &format!("import per page without OCR, of {pages} scanned pages"),
        &milliseconds(time.saturating_sub(unlocked) / pages),
    );
    figure(
        "  beside it, once: start of the command line and unlock",
        &milliseconds(unlocked),
    );
    figure(
        &format!("peak memory importing {pages} pages: the program"),
        &mebibytes(median(programs)?),
    );
    figure(
        &format!("peak memory importing {pages} pages: its worker"),
        &mebibytes(median(workers)?),
    );
    Ok(())
}

/// A new vault in a folder of its own.
pub fn new_vault(bench: &Bench, name: &str) -> Outcome<PathBuf> {
    let folder = bench.folder.join(name);
    emptied(&folder)?;
    fs::write(bench.folder.join("passphrase"), PASSPHRASE)?;
    let vault = folder.join("bench.dekada");
    done(dekadactl(bench, &vault).args(["vault", "create", "--practice"]))?;
    Ok(vault)
}

/// A command that does nothing but open the vault and answer.
pub fn start_and_unlock(bench: &Bench, vault: &Path) -> Outcome<Duration> {
    let runs = (0..RUNS).map(|_| Ok(memory::watch(dekadactl(bench, vault).arg("settings"))?.time));
    median(runs.collect::<Outcome<_>>()?)
}

/// A scanned letter of the practice material, again and again, as one file.
///
/// qpdf gives every file it writes an identifier of its own, so the vault never takes one for a
/// duplicate of the last.
fn scan_of(pages: u32, bench: &Bench, number: u32) -> Outcome<PathBuf> {
    let file = bench.folder.join(format!("import/scan{number}.pdf"));
    let mut qpdf = command(".", "qpdf", &["--empty", "--pages"]);
    for _ in 0..pages {
        qpdf.arg(bench.scan());
    }
    done(qpdf.arg("--").arg(&file))?;
    Ok(file)
}

pub fn dekadactl(bench: &Bench, vault: &Path) -> Command {
    let mut line = command(".", bench.program("dekadactl"), &["--json", "--vault"]);
    line.arg(vault)
        .arg("--passphrase-file")
        .arg(bench.folder.join("passphrase"));
    line
}

fn done(command: &mut Command) -> Outcome {
    if succeeds(command) {
        Ok(())
    } else {
        Err(Trouble::new(format!(
            "{} failed",
            command.get_program().display()
        )))
    }
}
