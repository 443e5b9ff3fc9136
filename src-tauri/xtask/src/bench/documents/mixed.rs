//! A thousand documents in one go, whole and broken, none of them unaccounted for; and how much
//! memory the largest page takes.

use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
};

use serde_json::Value;

use super::letters::below;
use super::{Bench, command, emptied, figure, import};
use crate::bench::{mebibytes, memory};
use crate::practice::{list, text};
use crate::shell::{Outcome, Trouble, run};

/// A4 of so many dots per inch holds 62 megapixels; pictures of more than 64 are refused.
const FINEST: &str = "800";
/// Larger sources would measure the disk.
const SOURCE_AT_MOST: u64 = 1 << 20;
const SOME_REFUSED: i32 = 3;

/// A page of the most pixels that are accepted: memory while it is taken in and while it is read.
pub fn largest(bench: &Bench, made: &Path) -> Outcome {
    println!("\nThe largest page");
    let folder = bench.folder.join("documents/largest");
    emptied(&folder)?;
    let mut draw = command(".", "pdftoppm", &["-r", FINEST, "-jpeg", "-singlefile"]);
    run(draw
        .arg(made.join("clean/0001.pdf"))
        .arg(folder.join("page")))?;
    let vault = import::new_vault(bench, "documents/vault-largest")?;
    let mut line = import::dekadactl(bench, &vault);
    let taken = memory::watch(line.arg("intake").arg(folder.join("page.jpg")))?;
    let read = memory::watch(import::dekadactl(bench, &vault).arg("read"))?;
    for (doing, watched) in [("taking in", taken), ("reading", read)] {
        let value = format!(
            "{}; its largest helper {}",
            mebibytes(watched.program),
            mebibytes(watched.worker)
        );
        figure(
            &format!("peak memory {doing} a page of 62 megapixels"),
            &value,
        );
    }
    Ok(())
}

pub fn mixed(bench: &Bench, made: &Path, files: u32) -> Outcome {
    println!("\nMixed documents in one go");
    let folder = bench.folder.join("documents/mixed");
    emptied(&folder)?;
    let sources = sources(bench, made)?;
    for (number, source) in (0..files).zip(sources.iter().cycle()) {
        Broken::of(number).put(source, &folder, number)?;
    }
    let vault = import::new_vault(bench, "documents/vault-mixed")?;
    let answer = bench.folder.join("documents/mixed.json");
    let mut line = import::dekadactl(bench, &vault);
    line.arg("intake").arg(&folder);
    line.stdout(fs::File::create(&answer)?);
    let (watched, ended) = memory::look(&mut line)?;
    let answer: Value = serde_json::from_slice(&fs::read(&answer)?)
        .map_err(|error| Trouble::new(format!("intake answers no JSON: {error}")))?;
    tell(&answer, &watched, ended.code());
    accounted(&below(&folder)?, &answer)?;
    if ended.code() != Some(SOME_REFUSED) {
        return Err(Trouble::new(format!("intake ended with {ended}, not 3")));
    }
    Ok(())
}

fn tell(answer: &Value, watched: &memory::Watched, ended: Option<i32>) {
    let mut outcomes: BTreeMap<String, u32> = BTreeMap::new();
    for file in list(answer, "/files") {
        let outcome = [text(file, "/outcome"), text(file, "/code")].join(" ");
        *outcomes.entry(outcome).or_default() += 1;
    }
    for (outcome, files) in outcomes {
        figure(&format!("  {}", outcome.trim()), &files.to_string());
    }
    let files = list(answer, "/files").count();
    let seconds = watched.time.as_secs_f64();
    let value = format!("{seconds:.1} s, exit {ended:?}");
    figure(&format!("{files} files, start and unlock included"), &value);
    let value = format!(
        "{}; its largest helper {}",
        mebibytes(watched.program),
        mebibytes(watched.worker)
    );
    figure("  peak memory", &value);
}

/// Every file below the folder is told once.
fn accounted(files: &[PathBuf], answer: &Value) -> Outcome {
    let mut told: Vec<PathBuf> = list(answer, "/files")
        .map(|file| PathBuf::from(text(file, "/path")))
        .collect();
    told.sort();
    let mut files = files.to_vec();
    files.sort();
    if told == files {
        figure("  files unaccounted for", "0");
        return Ok(());
    }
    let lost = files.iter().filter(|file| !told.contains(file)).count();
    Err(Trouble::new(format!(
        "{} files, {} told, {lost} of them missing",
        files.len(),
        told.len()
    )))
}

/// Letters and tables of the practice material, and pages of every kind.
fn sources(bench: &Bench, made: &Path) -> Outcome<Vec<PathBuf>> {
    let mut sources = below(&bench.folder.join("practice"))?;
    sources.extend(below(made)?);
    let is_letter = |path: &PathBuf| path.extension().is_none_or(|extension| extension != "txt");
    sources.retain(|path| {
        is_letter(path) && fs::metadata(path).is_ok_and(|facts| facts.len() <= SOURCE_AT_MOST)
    });
    if sources.is_empty() {
        return Err(Trouble::new("there is nothing to mix"));
    }
    Ok(sources)
}

/// What happened to a file on its way.
#[derive(Clone, Copy, Debug)]
enum Broken {
    Not,
    CutOff,
    Flipped,
    Empty,
    Renamed,
}

impl Broken {
    /// A copy of a source that went in before stays whole and is a duplicate.
    const fn of(number: u32) -> Self {
        match number % 7 {
            0 | 3 | 5 => Self::Not,
            1 => Self::CutOff,
            2 | 6 => Self::Flipped,
            _ if number.is_multiple_of(5) => Self::Empty,
            _ => Self::Renamed,
        }
    }

    fn put(self, source: &Path, folder: &Path, number: u32) -> Outcome {
        let mut bytes = fs::read(source)?;
        let mut chance = Chance(u64::from(number));
        match self {
            Self::CutOff => bytes.truncate(chance.below(bytes.len())),
            Self::Empty => bytes.clear(),
            Self::Flipped => {
                for _ in 0..20 {
                    let place = chance.below(bytes.len());
                    if let Some(byte) = bytes.get_mut(place) {
                        *byte ^= 1 << (chance.below(8));
                    }
                }
            }
            Self::Not | Self::Renamed => {}
        }
        let extension = match self {
            Self::Renamed => "pdf.exe.jpg".into(),
            _ => source.extension().unwrap_or_default().to_os_string(),
        };
        let into = folder.join(format!("{:02}", number % 20));
        fs::create_dir_all(&into)?;
        let name = into
            .join(format!("скан {number}"))
            .with_extension(extension);
        Ok(fs::write(name, bytes)?)
    }
}

/// The same chance in every run (SplitMix64, Steele, Lea and Flood 2014).
struct Chance(u64);

impl Chance {
    fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        usize::try_from((mixed ^ (mixed >> 31)) % (end.max(1) as u64)).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn answer(paths: &[&str]) -> Value {
        let files: Vec<Value> = paths
            .iter()
            .map(|path| serde_json::json!({ "path": path }))
            .collect();
        serde_json::json!({ "files": files })
    }

    #[test]
    fn a_file_told_twice_or_never_is_noticed() {
        let files = ["/a".into(), "/b".into()];
        assert!(accounted(&files, &answer(&["/b", "/a"])).is_ok());
        assert!(accounted(&files, &answer(&["/a"])).is_err());
        assert!(accounted(&files, &answer(&["/a", "/b", "/b"])).is_err());
    }
}
