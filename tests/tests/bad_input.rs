//! Bad input at the command line: each gets a clear message and its exit code, and nothing is lost.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "helpers of tests may stop at the first surprise"
)]

use acceptance::fixture::{Ctl, Fixture, paper};
use serde_json::{Value, json};
use std::fs::{self, File};
use std::io::BufWriter;
use std::path::{Path, PathBuf};
use std::process::Command;

#[test]
fn every_bad_file_is_refused_by_its_reason_while_the_others_go_in() {
    let desk = Desk::new();
    let folder = desk.folder("in");
    let good = paper::letter(&["a good letter"]);
    desk.put("in/good.pdf", &good);
    desk.put("in/zero.pdf", b"");
    desk.put(
        "in/text.pdf",
        b"This is a text file whatever its name says.\n",
    );
    desk.put("in/truncated.pdf", &good[..good.len() / 3]);
    encrypted(&desk.put("plain.pdf", &good), &folder.join("encrypted.pdf"));
    huge_png(&folder.join("huge.png"));
    desk.put("in/thick.pdf", &paper::pages(2000));
    fs::create_dir(folder.join("deeper")).unwrap();
    desk.put("in/deeper/again.pdf", &good);
    desk.put("in/deeper/sound.mp3", b"ID3\x04\0\0\0\0\0\0not a sound");

    let taken = desk.intake(&folder, 3);
    let mut told: Vec<(&str, &str, &str)> = taken
        .iter()
        .map(|file| (name(file), text(file, "outcome"), text(file, "code")))
        .collect();
    told.sort_unstable();
    assert_eq!(
        told,
        [
            ("again.pdf", "imported", ""),
            ("encrypted.pdf", "refused", "encrypted"),
            ("good.pdf", "duplicate", ""),
            ("huge.png", "refused", "too-many-pixels"),
            ("sound.mp3", "refused", "not-supported"),
            ("text.pdf", "refused", "not-supported"),
            ("thick.pdf", "refused", "too-many-pages"),
            ("truncated.pdf", "refused", "damaged"),
            ("zero.pdf", "refused", "empty-file"),
        ],
        "in the order of names, folders among files: the first of two equal files goes in"
    );
    for file in taken
        .iter()
        .filter(|file| text(file, "outcome") == "refused")
    {
        assert!(
            text(file, "message").split(' ').count() > 4,
            "a sentence for a person: {file}"
        );
        assert_eq!(
            text(file, "sha256").len(),
            64,
            "what was refused can be told again: {file}"
        );
    }
    desk.is_whole();
    assert_eq!(
        desk.ctl.done(&["vault", "info"])["requests"],
        1,
        "a refused file opens no request"
    );
}

#[test]
fn what_cannot_be_read_is_named_and_the_rest_goes_in() {
    let desk = Desk::new();
    let folder = desk.folder("in");
    desk.put("in/good.pdf", &paper::letter(&["good"]));
    std::os::unix::fs::symlink(folder.join("nowhere"), folder.join("dangling.pdf")).unwrap();
    std::os::unix::fs::symlink(&folder, folder.join("round and round")).unwrap();
    rustix::fs::mkfifoat(
        rustix::fs::CWD,
        folder.join("pipe.pdf"),
        rustix::fs::Mode::RUSR,
    )
    .unwrap();
    let mut wanted = vec![
        ("dangling.pdf", "refused", "file-not-found"),
        ("good.pdf", "imported", ""),
        ("pipe.pdf", "refused", "not-a-file"),
    ];
    let locked = desk.put("in/secret.pdf", &paper::letter(&["secret"]));
    fs::set_permissions(&locked, std::os::unix::fs::PermissionsExt::from_mode(0o000)).unwrap();
    // Permissions do not bind root.
    wanted.push(if File::open(&locked).is_ok() {
        ("secret.pdf", "imported", "")
    } else {
        ("secret.pdf", "refused", "file-denied")
    });

    let taken = desk.intake(&folder, 3);
    let told: Vec<(&str, &str, &str)> = taken
        .iter()
        .map(|file| (name(file), text(file, "outcome"), text(file, "code")))
        .collect();
    assert_eq!(told, wanted, "every file once, the circle not at all");
    desk.is_whole();
}

#[test]
fn a_path_that_is_not_there_is_refused_and_the_others_go_in() {
    let desk = Desk::new();
    let good = desk.put("good.pdf", &paper::letter(&["good"]));
    let absent = desk.fixture.file("absent.pdf");
    let (code, taken) = desk
        .ctl
        .json(&["intake", path(&absent), path(&good), path(&good)]);
    assert_eq!(code, 3);
    let told: Vec<&str> = taken["files"]
        .as_array()
        .unwrap()
        .iter()
        .map(|file| text(file, "outcome"))
        .collect();
    assert_eq!(
        told,
        ["refused", "imported"],
        "a file given twice stands once"
    );
}

#[test]
fn a_full_disk_loses_nothing_and_what_was_in_stays_whole() {
    let desk = Desk::new();
    let noise: Vec<PathBuf> = (0..6)
        .map(|n| desk.put(&format!("noise {n}.png"), &noisy_png(n)))
        .collect();
    let before = desk.put("before.pdf", &paper::letter(&["before"]));
    let disk = desk.folder("disk");
    let script = format!(
        "set -e
         mount -t tmpfs -o size=3m tmpfs '{disk}'
         cp '{vault}' '{disk}/small.dekada'
         set +e
         \"$@\" intake '{before}' > '{out}/first.json'; echo $? > '{out}/first'
         \"$@\" intake {noise} > '{out}/second.json'; echo $? > '{out}/second'
         \"$@\" vault check > '{out}/check.json'
         cp '{disk}/small.dekada' '{out}/kept.dekada'",
        disk = disk.display(),
        vault = desk.fixture.vault().display(),
        before = before.display(),
        noise = noise
            .iter()
            .map(|file| format!("'{}'", file.display()))
            .collect::<Vec<_>>()
            .join(" "),
        out = desk.folder("out").display(),
    );
    // A disk of three megabytes, seen by this one process; needs no rights where users have
    // name spaces of their own.
    let mut line = desk.ctl.bare(Path::new("unshare"));
    line.args([
        "--user",
        "--map-root-user",
        "--mount",
        "sh",
        "-c",
        &script,
        "sh",
    ]);
    let small = disk.join("small.dekada");
    line.args(desk.ctl.words_on(&small)).arg("--json");
    let output = line.output().unwrap();
    assert!(
        output.status.success(),
        "a small disk could not be made: {output:?}"
    );

    let read = |file: &str| fs::read_to_string(desk.fixture.file("out").join(file)).unwrap();
    assert_eq!(read("first").trim(), "0", "{}", read("first.json"));
    assert_eq!(read("second").trim(), "3", "{}", read("second.json"));
    let taken: Value = serde_json::from_str(&read("second.json")).unwrap();
    let files = taken["files"].as_array().unwrap();
    assert_eq!(files.len(), noise.len(), "every file is told");
    let refused: Vec<&Value> = files
        .iter()
        .filter(|file| text(file, "outcome") == "refused")
        .collect();
    assert!(!refused.is_empty());
    assert!(
        refused.iter().all(|file| text(file, "code") == "no-space"),
        "{refused:?}"
    );
    let check: Value = serde_json::from_str(&read("check.json")).unwrap();
    assert_eq!(check["intact"], true, "{check}");
}

#[test]
fn a_report_that_does_not_fit_leaves_no_half_of_a_file() {
    let desk = Desk::new();
    let letter = desk.put("letter.pdf", &paper::letter(&["letter"]));
    desk.ctl.done(&["intake", path(&letter)]);
    let out = Path::new("/dev/full");
    let said = desk.ctl.run(&[
        "--json",
        "document",
        "original",
        "1",
        "--out",
        path(&out.join("x")),
    ]);
    assert_eq!(said.json().0, 1, "{said:?}");
    let folder = desk.folder("readable");
    let (code, _) = desk
        .ctl
        .json(&["document", "original", "1", "--out", path(&folder)]);
    assert_eq!(code, 1, "a folder is no file");
    assert_eq!(
        fs::read_dir(folder.parent().unwrap())
            .unwrap()
            .filter(|entry| {
                entry
                    .as_ref()
                    .unwrap()
                    .file_name()
                    .to_string_lossy()
                    .ends_with(".part")
            })
            .count(),
        0,
        "nothing half-written remains"
    );
}

#[test]
fn an_export_with_broken_lines_or_another_encoding_is_read_and_the_lines_are_named() {
    let desk = Desk::new();
    let head = "id;full_name;phone;email;ip;registered_at;consent_at;cookie_consent_at\r\n";
    let row = |n: u32, name: &str| {
        format!(
            "{n};{name};8 900 000-00-0{n};u{n}@example.org;192.0.2.1;2026-01-01;2026-01-01;\r\n"
        )
    };
    let table = [
        head,
        &row(1, "Иванов Пётр Ильич"),
        "2;оборванная строка\r\n",
        &row(3, "Петрова Анна Юрьевна"),
    ]
    .concat();
    let (cyrillic, _, lossy) = encoding_rs::WINDOWS_1251.encode(&table);
    assert!(!lossy);
    let added = desk.ctl.done(&[
        "source",
        "add",
        path(&desk.put("users-1251.csv", &cyrillic)),
    ]);
    assert_eq!(
        (&added["rows"], &added["broken_rows"]),
        (&json!(3), &json!(1)),
        "of three rows one is read in part"
    );
    assert_eq!(
        added["broken_lines"],
        json!([3]),
        "the line as an editor numbers it"
    );
    assert_eq!(added["encoding"], "windows-1251");

    let letter = desk.put("letter.pdf", &paper::letter(&["letter"]));
    let request = desk.ctl.done(&["intake", path(&letter)])["files"][0]["request"]
        .as_str()
        .unwrap()
        .to_owned();
    desk.ctl.done(&[
        "request",
        "set",
        &request,
        "--name",
        "Петрова Анна Юрьевна",
        "--email",
        "u3@example.org",
    ]);
    let found = desk.ctl.done(&["find", &request]);
    assert_eq!(
        found["requests"][0]["findings"][0]["fields"]["full_name"],
        "Петрова Анна Юрьевна"
    );

    for (file, bytes, code) in [
        ("empty.csv", &b""[..], "source-empty"),
        (
            "picture.csv",
            &b"\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR\0\0\0\0"[..],
            "source-binary",
        ),
        (
            "other.csv",
            &b"colour,weight\nred,3\n"[..],
            "source-no-collection-fits",
        ),
    ] {
        let (exit, failure) = desk
            .ctl
            .json(&["source", "add", path(&desk.put(file, bytes))]);
        assert_eq!(
            (exit, text(&failure["error"], "code")),
            (1, code),
            "{failure}"
        );
    }
    let (exit, failure) = desk
        .ctl
        .json(&["source", "add", path(&desk.fixture.file("absent.csv"))]);
    assert_eq!(
        (exit, text(&failure["error"], "code")),
        (1, "file-not-found")
    );
}

#[test]
fn a_wrong_passphrase_damage_a_newer_format_and_no_vault_are_told_apart() {
    let desk = Desk::new();
    for n in 0..4 {
        let letter = desk.put(&format!("letter {n}.png"), &noisy_png(n));
        desk.ctl.done(&["intake", path(&letter)]);
    }
    let whole = fs::read(desk.fixture.vault()).unwrap();
    let on = |bytes: &[u8]| {
        let file = desk.put("copy.dekada", bytes);
        fs::remove_file(file.with_extension("dekada-board")).ok();
        Ctl::on(&file, &desk.fixture.file("home"))
    };
    let told = |said: (i32, Value)| (said.0, text(&said.1["error"], "code").to_owned());

    assert_eq!(
        told(
            on(&whole)
                .with_passphrase("другая фраза")
                .json(&["vault", "info"])
        ),
        (4, "wrong-passphrase".into())
    );
    assert_eq!(
        told(on(&newer(&whole)).json(&["vault", "info"])),
        (1, "vault-newer".into())
    );
    assert_eq!(
        told(on(b"just a text").json(&["vault", "info"])),
        (6, "not-a-vault".into())
    );
    assert_eq!(
        told(on(&[b'x'; 5000]).json(&["vault", "info"])),
        (6, "not-a-vault".into())
    );
    assert_eq!(
        told(on(&flipped(&whole, 9)).json(&["vault", "info"])),
        (6, "vault-damaged".into()),
        "in the header"
    );
    assert_eq!(
        told(on(&flipped(&whole, 700)).json(&["vault", "info"])),
        (6, "vault-damaged".into()),
        "in the first page"
    );
    assert_eq!(
        told(on(&whole[..10]).json(&["vault", "info"])),
        (6, "vault-damaged".into()),
        "cut in the header"
    );
    assert_eq!(
        told(
            Ctl::on(
                &desk.fixture.file("none.dekada"),
                &desk.fixture.file("home")
            )
            .json(&["vault", "info"])
        ),
        (1, "vault-missing".into())
    );
    assert_eq!(
        told(
            Ctl::on(&desk.folder("a folder"), &desk.fixture.file("home")).json(&["vault", "info"])
        )
        .0,
        1
    );

    // Damage deeper in the file is found by the check, wherever it is.
    for part in [1, 3, 5, 7] {
        let place = whole.len() * part / 8 + 100;
        let (code, check) = on(&flipped(&whole, place)).json(&["vault", "check"]);
        assert_eq!(code, 6, "byte {place} of {}: {check}", whole.len());
    }
    assert_eq!(
        on(&whole).json(&["vault", "check"]).0,
        0,
        "the copy itself is whole"
    );
}

#[test]
fn a_vault_is_never_created_over_a_file() {
    let desk = Desk::new();
    let before = fs::read(desk.fixture.vault()).unwrap();
    let (code, failure) = desk.ctl.json(&["vault", "create"]);
    assert_eq!((code, text(&failure["error"], "code")), (1, "vault-exists"));
    assert_eq!(fs::read(desk.fixture.vault()).unwrap(), before);
}

#[test]
fn unknown_things_are_named_and_wrong_words_are_usage() {
    let desk = Desk::new();
    let letter = desk.put("letter.pdf", &paper::letter(&["letter"]));
    let request = desk.ctl.done(&["intake", path(&letter)])["files"][0]["request"]
        .as_str()
        .unwrap()
        .to_owned();
    for (line, code, error) in [
        ("request show 2026-0999", 1, "no-such-request"),
        ("request show first", 2, "bad-request-number"),
        ("document show 99", 1, "no-such-document"),
        ("document text 99", 1, "no-such-document"),
        ("document page 1 7 --out /dev/null", 1, "no-such-page"),
        ("source remove 9", 1, "no-such-source"),
        ("accept R", 5, "no-demand"),
        ("find R", 5, "no-sources"),
        ("archive R", 5, "not-in-this-stage"),
        ("report access R --out /dev/null", 5, "identity-open"),
        ("request set R --kind everything", 2, "unknown-word"),
        (
            "request set R --received 2126-01-01",
            2,
            "received-in-future",
        ),
        ("request set R --received yesterday", 2, "bad-date"),
        (
            "request judge R identity perhaps --because x",
            2,
            "unknown-verdict",
        ),
        (
            "request judge R mood confirmed --because x",
            2,
            "unknown-word",
        ),
        (
            "request judge R identity confirmed --because x --evidence 1:1:10,10,20",
            2,
            "bad-place",
        ),
        (
            "request judge R identity confirmed --because x --evidence 1:9:10,10,20,20",
            2,
            "evidence-elsewhere",
        ),
        ("request dismiss R --because=", 2, "reason-missing"),
        ("merge R R", 2, "merge-into-itself"),
        ("intake nothing.pdf --into 2026-0999", 1, "no-such-request"),
        (
            "intake nothing.pdf --received 2126-01-01",
            2,
            "received-in-future",
        ),
        (
            "deadline --kind everything --received 2026-01-01",
            2,
            "unknown-word",
        ),
        ("calendar show 300000", 2, "date-out-of-range"),
        ("calendar load FILE --yes", 1, "file-not-found"),
        (
            "calendar decree 2028 --number 1 --date 2027-09-01 --move 2028-02-30:2028-05-08",
            2,
            "usage",
        ),
        ("calendar override 2026-12-04 off", 2, "reason-missing"),
        (
            "deadline --kind access --received 2026-06-01 --extended 0",
            2,
            "extension-empty",
        ),
        (
            "deadline --kind access --received 2026-06-01 --extended 6",
            5,
            "extension-too-long",
        ),
        (
            "deadline --kind access --received 2023-02-29",
            2,
            "bad-date",
        ),
        (
            "deadline --kind access --received 2011-07-26",
            2,
            "before-the-law",
        ),
        ("snooze R 2126-01-01", 5, "snooze-past-limit"),
        (
            "statistics --from 2026-02-01 --to 2026-01-01",
            2,
            "period-backwards",
        ),
        ("statistics --out F.doc", 2, "statistics-ending"),
        ("letter extension R --out F", 5, "no-letter"),
        ("letter refusal R --out F", 2, "not-built"),
        ("register requests --out F.xlsx", 2, "not-built"),
        ("journal export F", 2, "not-built"),
        ("backup F", 2, "not-built"),
        ("backup check F", 2, "not-built"),
        ("restore F", 2, "not-built"),
    ] {
        let words: Vec<&str> = line
            .split(' ')
            .map(|word| if word == "R" { request.as_str() } else { word })
            .collect();
        let said = desk.ctl.run(&[&["--json"], words.as_slice()].concat());
        let (exit, value) = said.json();
        assert_eq!(
            (exit, text(&value["error"], "code")),
            (code, error),
            "{line}: {said:?}"
        );
        assert!(
            !text(&value["error"], "message").is_empty() && !said.err.is_empty(),
            "{line}: words for a person"
        );
    }
    desk.is_whole();
}

#[test]
fn words_that_are_no_command_are_usage_also_for_a_script() {
    let desk = Desk::new();
    for line in [
        &["frobnicate"][..],
        &["intake"],
        &["vault"],
        &["deadline"],
        &["find"],
        &["extend", "2026-0001"],
        &["document", "show", "x"],
        &["--lang", "fr", "requests"],
    ] {
        let said = desk.ctl.run(&[&["--json"], line].concat());
        let (exit, value) = said.json();
        assert_eq!(
            (exit, text(&value["error"], "code")),
            (2, "usage"),
            "{line:?}: {said:?}"
        );
        assert!(!said.err.is_empty(), "{line:?}: words for a person");
        assert_eq!(
            desk.ctl.run(line).out,
            "",
            "{line:?}: without --json only standard error speaks"
        );
    }
}

/// A vault, the command line on it, and a folder for what is bad.
struct Desk {
    fixture: Fixture,
    ctl: Ctl,
}

impl Desk {
    fn new() -> Self {
        let fixture = Fixture::at("2026-11-09 10:00");
        fixture.call("vault.lock", json!({}));
        let ctl = fixture.ctl();
        Self { fixture, ctl }
    }

    fn folder(&self, name: &str) -> PathBuf {
        let folder = self.fixture.file(name);
        fs::create_dir_all(&folder).unwrap();
        folder
    }

    fn put(&self, name: &str, bytes: &[u8]) -> PathBuf {
        self.fixture.write(name, bytes)
    }

    /// Takes a folder in: every file below it must stand in the answer exactly once.
    fn intake(&self, folder: &Path, code: i32) -> Vec<Value> {
        let (exit, taken) = self.ctl.json(&["intake", path(folder)]);
        assert_eq!(exit, code, "{taken}");
        taken["files"].as_array().unwrap().clone()
    }

    fn is_whole(&self) {
        assert_eq!(self.ctl.done(&["vault", "check"])["intact"], true);
        assert_eq!(self.ctl.done(&["journal", "verify"])["intact"], true);
    }
}

fn encrypted(plain: &Path, to: &Path) {
    outside(
        "qpdf",
        &[
            "--encrypt",
            "secret",
            "owner",
            "256",
            "--",
            path(plain),
            path(to),
        ],
    );
}

/// A program of the system, as a person would use it.
#[expect(
    clippy::disallowed_methods,
    reason = "an outside program makes what ours must refuse"
)]
fn outside(program: &str, words: &[&str]) {
    let output = Command::new(program).args(words).output();
    let output = output
        .unwrap_or_else(|error| panic!("{program} does not start ({error}): cargo xtask setup"));
    assert!(output.status.success(), "{program}: {output:?}");
}

/// 100 megapixels in few bytes.
fn huge_png(file: &Path) {
    let mut png = png::Encoder::new(BufWriter::new(File::create(file).unwrap()), 10_000, 10_000);
    png.set_color(png::ColorType::Grayscale);
    png.set_depth(png::BitDepth::One);
    let mut writer = png.write_header().unwrap();
    writer
        .write_image_data(&vec![0xff; 10_000 * 10_000 / 8])
        .unwrap();
}

/// Half a megabyte that no compression makes smaller.
fn noisy_png(seed: u64) -> Vec<u8> {
    let mut pixels = vec![0; 720 * 720];
    fastrand::Rng::with_seed(seed).fill(&mut pixels);
    let mut bytes = Vec::new();
    let mut png = png::Encoder::new(&mut bytes, 720, 720);
    png.set_color(png::ColorType::Grayscale);
    let mut writer = png.write_header().unwrap();
    writer.write_image_data(&pixels).unwrap();
    writer.finish().unwrap();
    bytes
}

fn flipped(bytes: &[u8], place: usize) -> Vec<u8> {
    let mut bytes = bytes.to_vec();
    bytes[place] ^= 0x40;
    bytes
}

/// The vault as a later program would have marked it: format 9, and the one check byte that fits.
fn newer(vault: &[u8]) -> Vec<u8> {
    let mut bytes = vault.to_vec();
    bytes[2] = 9;
    bytes[5] = 0;
    let others = [&bytes[..5], &bytes[6..16]].concat();
    bytes[5] = others.iter().fold(0_u8, |crc, byte| {
        (0..8).fold(crc ^ byte, |crc, _| {
            if crc & 0x80 == 0 {
                crc << 1
            } else {
                (crc << 1) ^ 0x07
            }
        })
    });
    bytes
}

fn name(file: &Value) -> &str {
    Path::new(text(file, "path"))
        .file_name()
        .unwrap()
        .to_str()
        .unwrap()
}

fn text<'v>(value: &'v Value, name: &str) -> &'v str {
    value[name].as_str().unwrap_or_default()
}

fn path(path: &Path) -> &str {
    path.to_str().unwrap()
}
