#include "app/server/certificate.h"

#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/rand.h>
#include <openssl/x509v3.h>

#include <memory>

namespace leadline::app {
namespace {

template <auto Free>
struct Deleter {
  template <class T>
  void operator()(T* p) const {
    Free(p);
  }
};
using Key = std::unique_ptr<EVP_PKEY, Deleter<EVP_PKEY_free>>;
using X509Ptr = std::unique_ptr<X509, Deleter<X509_free>>;
using Bio = std::unique_ptr<BIO, Deleter<BIO_free_all>>;

constexpr long lifetime_s = 20L * 365 * 24 * 3600;
constexpr long before_s = -24 * 3600;  // for clocks that are behind

Error refused() { return fail(Code::io_failed, "certificate", "libcrypto refused"); }

std::string text_in(BIO* memory) {
  char* data = nullptr;
  const long size = BIO_get_mem_data(memory, &data);
  return std::string(data, static_cast<std::size_t>(size));
}

bool fill(X509* x, EVP_PKEY* key) {
  std::uint64_t serial = 0;
  if (RAND_bytes(reinterpret_cast<unsigned char*>(&serial), sizeof serial) != 1) return false;
  X509_NAME* name = X509_get_subject_name(x);
  const auto* common = reinterpret_cast<const unsigned char*>("leadline-server");
  return X509_set_version(x, X509_VERSION_3) == 1 &&
         ASN1_INTEGER_set_uint64(X509_get_serialNumber(x), serial >> 1) == 1 &&
         X509_gmtime_adj(X509_getm_notBefore(x), before_s) &&
         X509_gmtime_adj(X509_getm_notAfter(x), lifetime_s) && X509_set_pubkey(x, key) == 1 &&
         X509_NAME_add_entry_by_txt(name, "CN", MBSTRING_ASC, common, -1, -1, 0) == 1 &&
         X509_set_issuer_name(x, name) == 1 && X509_sign(x, key, EVP_sha256()) > 0;
}

}  // namespace

Result<Certificate> make_certificate() {
  const Key key(EVP_EC_gen("P-256"));
  const X509Ptr x(X509_new());
  const Bio certificate(BIO_new(BIO_s_mem()));
  const Bio secret(BIO_new(BIO_s_secmem()));
  if (!key || !x || !certificate || !secret || !fill(x.get(), key.get())) return refused();
  if (PEM_write_bio_X509(certificate.get(), x.get()) != 1) return refused();
  if (PEM_write_bio_PrivateKey(secret.get(), key.get(), nullptr, nullptr, 0, nullptr, nullptr) != 1)
    return refused();
  return Certificate{text_in(certificate.get()), text_in(secret.get())};
}

Result<crypto::Digest> pin_of(std::string_view certificate) {
  const Bio memory(BIO_new_mem_buf(certificate.data(), static_cast<int>(certificate.size())));
  const X509Ptr x(memory ? PEM_read_bio_X509(memory.get(), nullptr, nullptr, nullptr) : nullptr);
  if (!x) return fail(Code::invalid_value, "certificate", "no PEM certificate");
  unsigned char* der = nullptr;
  const int size = i2d_X509_PUBKEY(X509_get_X509_PUBKEY(x.get()), &der);
  if (size <= 0) return refused();
  crypto::Digest out;
  unsigned int length = 0;
  const int done =
      EVP_Digest(der, static_cast<std::size_t>(size), out.data(), &length, EVP_sha256(), nullptr);
  OPENSSL_free(der);
  if (done != 1 || length != out.size()) return refused();
  return out;
}

}  // namespace leadline::app
