//! Prints the invented documents of the tests into a folder, for eyes and for measuring:
//! `cargo run -p dekada-press --example samples -- FOLDER`.

#![expect(clippy::print_stdout, reason = "its output is its purpose")]

use std::error::Error;
use std::path::PathBuf;
use std::time::Instant;

use dekada_core::report::Held;
use dekada_press::{
    PrintError, Printed, access_report, count_sheet, destruction_act, extension_notice,
    statistics_sheet,
};

#[path = "../tests/practice/mod.rs"]
mod practice;
#[path = "../tests/practice/sheets.rs"]
mod sheets;

fn main() -> Result<(), Box<dyn Error>> {
    let folder = PathBuf::from(std::env::args().nth(1).ok_or("name a folder")?);
    std::fs::create_dir_all(&folder)?;
    let save = |name: &str, print: &dyn Fn() -> Result<Printed, PrintError>| {
        let start = Instant::now();
        let printed = print()?;
        let ms = start.elapsed().as_millis();
        println!(
            "{name}: {} pages, {} bytes, {ms} ms",
            printed.pages,
            printed.bytes.len()
        );
        std::fs::write(folder.join(name).with_extension("pdf"), printed.bytes)?;
        Ok::<(), Box<dyn Error>>(())
    };
    let sign_ins = |rows| {
        let held = Held::Data(practice::sign_ins_of(rows));
        access_report(&practice::report_on(practice::LONG_NAME, held))
    };
    save("access", &|| access_report(&practice::access_report()))?;
    save("access-nothing", &|| {
        access_report(&practice::nothing_held())
    })?;
    save("access-300", &|| sign_ins(300))?;
    save("access-1000", &|| sign_ins(1000))?;
    save("act", &|| destruction_act(&practice::destruction_act()))?;
    let long = practice::notice_to(
        practice::LONG_NAME,
        &"Выгрузка из архива не готова. ".repeat(30),
    );
    for (name, notice) in [
        ("notice", practice::extension_notice()),
        ("notice-long", long),
        ("notice-bare", practice::bare_notice()),
    ] {
        save(name, &|| extension_notice(&notice))?;
    }
    for (name, sheet) in [
        ("count", sheets::ten_working_days()),
        ("count-extended", sheets::extended()),
        ("count-30", sheets::thirty_calendar_days()),
        ("count-english", sheets::in_english()),
    ] {
        save(name, &|| count_sheet(&sheet))?;
    }
    for (name, sheet) in [
        ("statistics", sheets::statistics()),
        ("statistics-empty", sheets::empty_statistics()),
        ("statistics-3-years", sheets::three_years()),
    ] {
        save(name, &|| statistics_sheet(&sheet))?;
    }
    Ok(())
}
