//! The TypeScript of the contract is committed and never stale.

use std::path::Path;

#[test]
fn the_committed_typescript_is_the_contract() {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../ui/src/api/generated.ts");
    let printed = dekada_api::typescript();
    let committed = std::fs::read_to_string(&file).expect("the file is there");
    assert!(
        committed == printed,
        "ui/src/api/generated.ts is stale: run `cargo xtask bindings`"
    );
}
