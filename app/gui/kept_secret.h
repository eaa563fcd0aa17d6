// The platform secret of a device, in its file or in the machine's key store (DESIGN section 5). With it and the files somebody can try
// PINs; without it nobody can, not even with the right PIN: it is never in one place less than it was before a move.
#pragma once

#include "app/device/folder.h"
#include "platform/secret_store.h"

namespace leadline::gui {

// `file` is the device's secret file. Errors: those of open_secret_file; where it names the key store, those of SecretStore.
Result<crypto::Secret> kept_secret(const std::string& file, platform::SecretStore& store);

// Writes it to the key store, reads it back, and only then has the file name the store. After any death in between, and after any
// error, the file holds it as before. What the file held may lie in the disk's free space for a while. A key store may answer before
// its own disk has the secret (KWallet: up to five seconds): a power cut in that time loses it, and with it what this device alone
// holds. Sync first. Errors: as above; digest_mismatch (the store gives back something else); those of write_file. Nothing to do where it
// is there already.
Result<void> move_to_key_store(const std::string& file, platform::SecretStore& store, Random& random);

// The way back, for the command line or before the machine's key store goes. The store keeps its entry: a copy of the folder, or a
// backup, may name it too, and would be shut for ever.
Result<void> move_to_file(const std::string& file, platform::SecretStore& store);

}  // namespace leadline::gui
