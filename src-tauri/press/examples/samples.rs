//! Prints the invented documents of the tests into a folder, for eyes and for measuring:
//! `cargo run -p dekada-press --example samples -- FOLDER`.

#![expect(clippy::print_stdout, reason = "its output is its purpose")]

use std::error::Error;
use std::path::PathBuf;
use std::time::Instant;

use dekada_core::report::Held;
use dekada_press::{PrintError, Printed, access_report, destruction_act};

#[path = "../tests/practice/mod.rs"]
mod practice;

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
    save("act", &|| destruction_act(&practice::destruction_act()))
}
