package io.github.filesprovisioning.core.provisioning;

import io.github.filesprovisioning.core.client.ErrorKind;
import io.github.filesprovisioning.core.client.FilesClient;
import io.github.filesprovisioning.core.client.FilesException;
import io.github.filesprovisioning.core.client.InvalidInputException;
import io.github.filesprovisioning.core.client.ListQuery;
import io.github.filesprovisioning.core.client.PublicKeyFingerprint;
import io.github.filesprovisioning.core.client.model.PublicKey;
import io.github.filesprovisioning.core.client.model.PublicKeyCreate;
import io.github.filesprovisioning.core.client.model.PublicKeyUpdate;
import io.github.filesprovisioning.core.client.model.UserPublicKey;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** SSH keys of users, compared by their SHA256 fingerprint. */
final class PublicKeys {
  private final FilesClient client;

  PublicKeys(FilesClient client) {
    this.client = client;
  }

  /**
   * The keys of an input by fingerprint; a text that is no key and a key given twice are refused.
   */
  static Map<String, UserPublicKey> read(List<UserPublicKey> keys) {
    Map<String, UserPublicKey> wanted = new LinkedHashMap<>();
    for (int i = 0; keys != null && i < keys.size(); i++) {
      String place = "public_keys[" + i + "].";
      UserPublicKey key = keys.get(i);
      if (key.title() == null || key.title().isEmpty()) {
        throw new InvalidInputException(place + "title", "must be given");
      }
      if (key.publicKey() == null) {
        throw new InvalidInputException(place + "public_key", "must be given");
      }
      String fingerprint = PublicKeyFingerprint.of(place + "public_key", key.publicKey());
      if (wanted.put(fingerprint, key) != null) {
        throw new InvalidInputException(place + "public_key", "must not be given twice");
      }
    }
    return wanted;
  }

  List<PublicKey> ofUser(long userId) {
    ListQuery query = ListQuery.builder().parameter("user_id", userId).build();
    return client.publicKeys().list(query).stream().collect(Collectors.toList());
  }

  static String fingerprint(PublicKey key) {
    return PublicKeyFingerprint.plain(key.fingerprintSha256());
  }

  /**
   * Adds the keys that are not there and renames those with another title; tells the added ones.
   */
  List<PublicKey> sync(
      long userId, Map<String, UserPublicKey> wanted, List<PublicKey> now, Progress progress) {
    Map<String, PublicKey> known =
        now.stream()
            .collect(
                Collectors.toMap(
                    PublicKeys::fingerprint, Function.identity(), (first, second) -> first));
    List<PublicKey> added = new ArrayList<>();
    wanted.forEach(
        (fingerprint, key) -> {
          PublicKey present = known.get(fingerprint);
          if (present == null) {
            if (add(userId, key, fingerprint).map(added::add).isPresent()) {
              progress.done("added the public key " + key.title());
            }
          } else if (!key.title().equals(present.title())) {
            client
                .publicKeys()
                .update(present.id(), PublicKeyUpdate.builder().title(key.title()).build());
            progress.done("renamed the public key " + key.title());
          }
        });
    return added;
  }

  /** Adds a key; empty when somebody else has just added it. */
  private Optional<PublicKey> add(long userId, UserPublicKey key, String fingerprint) {
    PublicKeyCreate body =
        PublicKeyCreate.builder()
            .userId(userId)
            .title(key.title())
            .publicKey(key.publicKey())
            .build();
    try {
      return Optional.of(client.publicKeys().create(body));
    } catch (FilesException e) {
      if (e.kind() == ErrorKind.CONFLICT
          && ofUser(userId).stream().anyMatch(there -> fingerprint.equals(fingerprint(there)))) {
        return Optional.empty();
      }
      throw e;
    }
  }

  /** Deletes keys; one that has gone meanwhile is as good. */
  void remove(List<PublicKey> keys, Progress progress) {
    for (PublicKey key : keys) {
      try {
        client.publicKeys().delete(key.id());
      } catch (FilesException e) {
        if (e.kind() != ErrorKind.NOT_FOUND) {
          throw e;
        }
      }
      progress.done("removed the public key " + key.title());
    }
  }
}
