package clinic.meridian.messaging.vault;

import clinic.meridian.events.PatientId;

import com.google.crypto.tink.AccessesPartialKey;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.AesGcmKey;
import com.google.crypto.tink.aead.AesGcmParameters;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.util.SecretBytes;
import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;

import org.bson.Document;
import org.bson.types.Binary;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Optional;

/**
 * The patients' data keys: database {@code vault}, collection {@code keys}, one document {@code
 * {_id: patient, key: wrapped}}. A key is a Tink AEAD keyset (AES-256-GCM) wrapped by {@code
 * meridian.vault-key} with the patient's id as associated data, so that it opens for nobody else.
 *
 * <p>booking-service makes and destroys keys; reminder-service reads one each time it sends and
 * never keeps it.
 */
public final class PatientKeys {

    private static final int MASTER_BYTES = 32;

    private final MongoCollection<Document> keys;
    private final Aead master;

    /**
     * @param vaultKey 32 bytes in base64, the same for every service that reads contacts
     */
    public PatientKeys(MongoClient client, String vaultKey) {
        try {
            AeadConfig.register();
            master = master(vaultKey);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot use AES-256-GCM here", e);
        }
        keys =
                client.getDatabase("vault")
                        .getCollection("keys")
                        .withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
    }

    /** Empty when there never was one, or when it was destroyed: what it encrypted is erased. */
    public Optional<PatientKey> find(PatientId patient) {
        Document found = keys.find(new Document("_id", patient.value())).first();
        return Optional.ofNullable(found)
                .map(document -> unwrap(patient, document.get("key", Binary.class).getData()));
    }

    /** The patient's key; made when there is none. Two callers at once get the same one. */
    public PatientKey findOrMake(PatientId patient) {
        return find(patient).orElseGet(() -> make(patient));
    }

    /** Erases what this key encrypted, everywhere. Idempotent; cannot be undone. */
    public void destroy(PatientId patient) {
        var unused = keys.deleteOne(new Document("_id", patient.value()));
    }

    private PatientKey make(PatientId patient) {
        try {
            var handle = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM);
            byte[] wrapped =
                    TinkProtoKeysetFormat.serializeEncryptedKeyset(handle, master, bytes(patient));
            var unused =
                    keys.insertOne(
                            new Document("_id", patient.value())
                                    .append("key", new Binary(wrapped)));
            return key(patient, handle);
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return find(patient).orElseThrow();
            }
            throw e;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot make a key", e);
        }
    }

    private PatientKey unwrap(PatientId patient, byte[] wrapped) {
        try {
            return key(
                    patient,
                    TinkProtoKeysetFormat.parseEncryptedKeyset(wrapped, master, bytes(patient)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(
                    "the key of patient "
                            + patient
                            + " does not open; is meridian.vault-key (MERIDIAN_VAULT_KEY) the one"
                            + " it was made with?",
                    e);
        }
    }

    private static PatientKey key(PatientId patient, KeysetHandle handle)
            throws GeneralSecurityException {
        return new PatientKey(
                patient, handle.getPrimitive(RegistryConfiguration.get(), Aead.class));
    }

    @AccessesPartialKey
    private static Aead master(String vaultKey) throws GeneralSecurityException {
        var parameters =
                AesGcmParameters.builder()
                        .setKeySizeBytes(MASTER_BYTES)
                        .setIvSizeBytes(12)
                        .setTagSizeBytes(16)
                        .setVariant(AesGcmParameters.Variant.NO_PREFIX)
                        .build();
        var key =
                AesGcmKey.builder()
                        .setParameters(parameters)
                        .setKeyBytes(
                                SecretBytes.copyFrom(
                                        decoded(vaultKey), InsecureSecretKeyAccess.get()))
                        .build();
        var entry = KeysetHandle.importKey(key).withRandomId().makePrimary();
        return KeysetHandle.newBuilder()
                .addEntry(entry)
                .build()
                .getPrimitive(RegistryConfiguration.get(), Aead.class);
    }

    private static byte[] decoded(String vaultKey) {
        try {
            byte[] bytes = Base64.getDecoder().decode(vaultKey.strip());
            if (bytes.length == MASTER_BYTES) {
                return bytes;
            }
        } catch (IllegalArgumentException _) {
            // said below, without the key in the message
        }
        throw new IllegalStateException(
                "meridian.vault-key (MERIDIAN_VAULT_KEY) must be 32 bytes in base64; make one with:"
                        + " openssl rand -base64 32");
    }

    static byte[] bytes(PatientId patient) {
        return patient.value().getBytes(StandardCharsets.UTF_8);
    }
}
