#include "app/device/identity.h"

#include "core/base/json.h"

namespace leadline::device {
namespace {

Json binary(ByteView bytes) { return Json::binary(copy(bytes)); }

// Fields of a record that only this device wrote: anything unexpected is damage.
class IdentityReader {
 public:
  explicit IdentityReader(const Json& json) : json_(json) {}
  std::string text(const char* name) {
    const auto found = json_.find(name);
    if (found != json_.end() && found->is_string()) return found->get<std::string>();
    ok_ = false;
    return {};
  }
  Bytes bytes(const char* name) {
    const auto found = json_.find(name);
    if (found != json_.end() && found->is_binary()) return found->get_binary();
    ok_ = false;
    return {};
  }
  template <class Array>
  void fixed(const char* name, Array& out) {
    const auto raw = bytes(name);
    if (raw.size() != out.size()) ok_ = false;
    else std::copy(raw.begin(), raw.end(), out.begin());
  }
  crypto::Secret secret(const char* name) {
    auto raw = bytes(name);
    auto out = crypto::Secret::from(raw);
    if (!out) ok_ = false;
    return out ? std::move(*out) : crypto::Secret{};
  }
  bool has(const char* name) const { return json_.contains(name); }
  bool ok() const { return ok_; }

 private:
  const Json& json_;
  bool ok_ = true;
};

}  // namespace

Bytes encode(const Identity& identity) {
  const Me& me = identity.me;
  Json json{{"agency", me.agency},
            {"box", binary(identity.box_seed.view())},
            {"device", binary(me.device.view())},
            {"genesis", binary(me.genesis)},
            {"join", binary(identity.join_request)},
            {"name", me.device_name},
            {"program", binary(me.program.view())},
            {"role", std::string(disclosure::word(me.role))},
            {"server", me.server_url},
            {"signing", binary(identity.signing_seed.view())},
            {"staff", binary(identity.staff.view())},
            {"tls", binary(me.tls_pin)}};
  if (identity.criteria_seed) json["criteria"] = binary(identity.criteria_seed->view());
  return to_cbor(json);
}

Result<Identity> decode_identity(ByteView bytes) {
  LEADLINE_TRY(json, parse_cbor(bytes, "identity"));
  if (!json.is_object()) return fail(Code::database_damaged, "identity");
  IdentityReader read(json);
  Identity out;
  out.me.agency = read.text("agency");
  out.me.device_name = read.text("name");
  out.me.server_url = read.text("server");
  read.fixed("device", out.me.device.bytes);
  read.fixed("program", out.me.program.bytes);
  read.fixed("staff", out.staff.bytes);
  read.fixed("genesis", out.me.genesis);
  read.fixed("tls", out.me.tls_pin);
  out.signing_seed = read.secret("signing");
  out.box_seed = read.secret("box");
  out.join_request = read.bytes("join");
  if (read.has("criteria")) out.criteria_seed = read.secret("criteria");
  const auto role = disclosure::role_from(read.text("role"));
  if (!role || !read.ok()) return fail(Code::database_damaged, "identity");
  out.me.role = *role;
  return out;
}

}  // namespace leadline::device
