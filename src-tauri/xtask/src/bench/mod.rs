//! `cargo xtask bench`: the figures that the README quotes, measured on this machine.
//!
//! A figure is a line, a name and a value with its unit; it is printed, never asserted, so that a
//! slow machine does not fail anybody's tests. Times are medians of several runs. What a person
//! waits for is measured on whole processes; calls that a process would bury under its own start
//! are measured inside one, by the example `figures` of dekada-api. The window is measured by the
//! example `start` of the acceptance tests, on their private desktop.
//!
//! Everything lies in `target/bench/PROFILE`. The vaults of many requests are kept there between
//! runs; the rest is made anew.

mod clock;
mod documents;
mod import;
mod limits;
mod memory;

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
    time::Duration,
};

use crate::{
    build, setup,
    shell::{Outcome, Trouble, command, read, run},
};
use documents::Options;

/// How the measured programs are compiled.
#[derive(Clone, Copy)]
enum Profile {
    Release,
    Debug,
}

/// What every measurement stands on.
struct Bench {
    profile: Profile,
    folder: PathBuf,
}

/// Measures the programs as people install them; with `--debug` those of `cargo xtask run`, which
/// are built sooner.
pub fn bench(words: &[String]) -> Outcome {
    let options = Options::of(words)?;
    let bench = Bench::ready(&options)?;
    let mut taken = vec![
        ("size of the programs".to_owned(), sizes(&bench)),
        ("start of the window".to_owned(), start(&bench)),
        ("import".to_owned(), import::import(&bench)),
        ("calls behind the screens".to_owned(), calls(&bench)),
    ];
    taken.extend(documents::documents(&bench, &options));
    taken.extend(limits::limits(&bench));
    missing(taken)
}

/// Measures only what is done with documents.
pub fn bench_documents(words: &[String]) -> Outcome {
    let options = Options::of(words)?;
    let bench = Bench::ready(&options)?;
    missing(documents::documents(&bench, &options))
}

/// Measures only what the clock does: limits, today, reminders at rest.
pub fn bench_clock(words: &[String]) -> Outcome {
    let options = Options::of(words)?;
    let bench = Bench::ready(&options)?;
    missing(limits::limits(&bench))
}

/// Trouble where something could not be measured.
fn missing(taken: Vec<(String, Outcome)>) -> Outcome {
    let missing: Vec<String> = taken
        .into_iter()
        .filter_map(|(what, taken)| Some(format!("{what}: {}", taken.err()?)))
        .collect();
    if missing.is_empty() {
        Ok(())
    } else {
        Err(Trouble::new(format!(
            "not measured:\n{}",
            missing.join("\n")
        )))
    }
}

impl Profile {
    const fn folder(self) -> &'static str {
        match self {
            Self::Release => "release",
            Self::Debug => "debug",
        }
    }

    /// One build for all, so that everything is compiled with the same features, once.
    fn build(self) -> Command {
        let words = ["build", "--workspace", "--bins", "--locked"];
        let mut build = command(".", "cargo", &words);
        build.args(["--example", "figures", "--example", "start"]);
        if matches!(self, Self::Release) {
            build.arg("--release");
        }
        build
    }
}

impl Bench {
    /// Everything built and the practice material made, unless the programs are to be measured as
    /// they are.
    fn ready(options: &Options) -> Outcome<Self> {
        let profile = options.profile();
        if !options.built {
            setup::setup()?;
            build::screens()?;
            run(&mut profile.build())?;
        }
        let bench = Self::prepare(profile)?;
        let load = fs::read_to_string("/proc/loadavg").unwrap_or_default();
        println!(
            "\nProfile: {}. Processors: {}. Load before: {}.",
            profile.folder(),
            std::thread::available_parallelism()?,
            load.split(' ').next().unwrap_or("unknown"),
        );
        Ok(bench)
    }

    fn prepare(profile: Profile) -> Outcome<Self> {
        let folder = target()?.join("bench").join(profile.folder());
        let bench = Self { profile, folder };
        let practice = bench.folder.join("practice");
        fs::create_dir_all(&practice)?;
        run(command(".", bench.program("dekada-practice"), &[]).arg(&practice))?;
        Ok(bench)
    }

    fn program(&self, name: &str) -> PathBuf {
        let beside = self.folder.ancestors().nth(2).unwrap_or(&self.folder);
        beside.join(self.profile.folder()).join(name)
    }

    /// A letter of the practice material that was scanned into a PDF with a single page.
    fn scan(&self) -> PathBuf {
        self.folder.join("practice/letters/Скан_20261109.pdf")
    }
}

/// Where cargo put this program, and where it puts the others.
fn target() -> Outcome<PathBuf> {
    let own = std::env::current_exe()?;
    let target = own.ancestors().nth(2).map(Path::to_path_buf);
    target.ok_or_else(|| Trouble::new("this program does not stand in a target folder"))
}

fn sizes(bench: &Bench) -> Outcome {
    for (program, what) in [("dekada", "the window"), ("dekadactl", "the command line")] {
        let bytes = fs::metadata(bench.program(program))?.len();
        figure(&format!("size of {what}'s program"), &mebibytes(bytes));
    }
    Ok(())
}

fn start(bench: &Bench) -> Outcome {
    let vault = import::new_vault(bench, "start")?;
    let words = [bench.program("dekada"), vault];
    told_by(command(".", bench.program("examples/start"), &[]).args(words))
}

fn calls(bench: &Bench) -> Outcome {
    let worker = bench.program("dekadactl");
    let words = [bench.folder.as_path(), &bench.scan(), &worker];
    told_by(command(".", bench.program("examples/figures"), &[]).args(words))
}

/// Shows the figures that a program prints, a line each: the name, a tab, the value.
fn told_by(program: &mut Command) -> Outcome {
    for line in read(program)?.lines() {
        let (name, value) = line.split_once('\t').unwrap_or((line, ""));
        figure(name, value);
    }
    Ok(())
}

fn figure(name: &str, value: &str) {
    println!("{name:<60} {value}");
}

fn median<T: Ord + Copy>(mut taken: Vec<T>) -> Outcome<T> {
    taken.sort_unstable();
    let middle = taken.get(taken.len() / 2).copied();
    middle.ok_or_else(|| Trouble::new("nothing was measured"))
}

fn mebibytes(bytes: u64) -> String {
    format!("{} MiB", bytes >> 20)
}

fn milliseconds(time: Duration) -> String {
    format!("{:.1} ms", time.as_secs_f64() * 1000.0)
}

/// Removes a folder of an earlier run.
fn emptied(folder: &Path) -> Outcome {
    if folder.exists() {
        fs::remove_dir_all(folder)?;
    }
    Ok(fs::create_dir_all(folder)?)
}
